package vn.bangvang.evaluation.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.recording.RecordingYears;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Proposes, gives, hands over, takes back and gives back commendations. The year need not be open, only decided. */
@Service
public final class AwardingCommendations {
    /** The collection that holds the commendations. */
    public static final String COLLECTION = "commendations";
    /** Names a commendation in refusals. */
    public static final String NOUN = "COMMENDATION";

    private static final int AT_ONCE = 8;

    private final AggregateStore<Commendation> store;
    private final AwardContextLoader candidacies;
    private final RevokingFallen fallen;
    private final RecordingYears years;
    private final CommendationEvents events;
    private final Clock clock;

    AwardingCommendations(AggregateStores stores, AwardContextLoader candidacies, RevokingFallen fallen,
            RecordingYears years,
            CommendationEvents events, Clock clock) {
        this.store = stores.of(COLLECTION, Commendation.class, NOUN);
        this.candidacies = candidacies;
        this.fallen = fallen;
        this.years = years;
        this.events = events;
        this.clock = clock;
    }

    /** @return refused as in {@link AwardRules}, or as COMMENDATION_ALREADY_EXISTS the second time */
    public Mono<Stored<Commendation>> award(Award award, @Nullable IdempotencyKey key) {
        return key == null
                ? begin(award, null, Commendation::award)
                : store.once(key, () -> begin(award, key, Commendation::award));
    }

    /** A commendation that waits for its decision; the same rules hold. */
    public Mono<Stored<Commendation>> propose(Award award, IdempotencyKey key) {
        return store.once(key, () -> begin(award, key, Commendation::propose));
    }

    /** Gives what was proposed. */
    public Mono<Stored<Commendation>> decide(String id, ExpectedVersion expected, String decisionNo,
            LocalDate decidedOn) {
        return changeIfAllowed(id, expected, before -> {
            Award proposed = before.award();
            return before.decided(new Award(proposed.issuerOrganisationId(), proposed.recipientType(),
                    proposed.recipientId(), proposed.type(), proposed.title(), proposed.year(), decisionNo, decidedOn,
                    null, null), now());
        });
    }

    /** Notes when, and by whom, it was handed over. */
    public Mono<Stored<Commendation>> present(String id, ExpectedVersion expected, LocalDate on,
            @Nullable String byMemberId) {
        return candidacies.presenterMustBeKnown(byMemberId)
                .then(Mono.defer(
                        () -> change(id, expected, before -> Mono.just(before.presented(on, byMemberId, now())))));
    }

    /** Takes it back on the issuer's decision. */
    public Mono<Stored<Commendation>> revoke(String id, ExpectedVersion expected, String reason) {
        return change(id, expected,
                before -> Mono.just(before.revoked(RevocationCause.ISSUER_DECISION, reason, now())));
    }

    /** Gives it back; everything that had to hold for giving it has to hold again. */
    public Mono<Stored<Commendation>> reinstate(String id, ExpectedVersion expected, String reason) {
        return changeIfAllowed(id, expected, before -> before.reinstated(reason, now()));
    }

    public Mono<Stored<Commendation>> get(String id) {
        return store.get(id);
    }

    /** What became of one award of a batch; {@code there} when the very same was given before. */
    public record Outcome(@Nullable Stored<Commendation> stored, boolean there, @Nullable Refusal refusal) {}

    /** Gives each award that the rules allow; what became of each is told in the order given. */
    public Flux<Outcome> awardAll(List<Award> awards) {
        // Two five-year awards in one batch must see each other; anything else is kept apart by its key.
        boolean oneByOne = awards.stream().anyMatch(award -> award.title() == CommendationTitle.FIVE_YEARS_OUTSTANDING);
        return candidacies.unknown(awards)
                .flatMapMany(unknown -> Flux.fromIterable(awards)
                        .flatMapSequential(award -> unknown.contains(award.recipientId())
                                ? Mono.just(new Outcome(null, false, AwardContextLoader.unknownRecipient(award)))
                                : awardOne(award), oneByOne ? 1 : AT_ONCE));
    }

    private Mono<Outcome> awardOne(Award award) {
        return award(award, null).map(stored -> new Outcome(stored, false, null))
                .onErrorResume(Refusal.class, refusal -> there(award, refusal));
    }

    private Mono<Outcome> there(Award award, Refusal refusal) {
        Outcome refused = new Outcome(null, false, refusal);
        return refusal.code().equals(NOUN + "_ALREADY_EXISTS")
                ? store.findByKey(Commendation.award(award, "", now()).key(""))
                        .filter(stored -> award.isDecidedLike(stored.state().award()))
                        .map(stored -> new Outcome(stored, true, null))
                        .defaultIfEmpty(refused)
                : Mono.just(refused);
    }

    /** Makes the first state of a commendation. */
    @FunctionalInterface
    private interface Beginning {
        Commendation of(Award award, String recipientOrganisationId, Instant now);
    }

    private Mono<Stored<Commendation>> begin(Award award, @Nullable IdempotencyKey key, Beginning beginning) {
        return candidacies.of(award, null).flatMap(candidacy -> {
            AwardRules.mustHold(candidacy);
            return years.openOrClosed(award.issuerOrganisationId(), award.year()).flatMap(year -> {
                String id = Ids.next();
                Commendation begun = beginning.of(award, candidacy.recipientOrganisationId(), now());
                return store.add(
                        new NewAggregate<>(id, begun.key(id), begun, List.of(events.tell(id, begun, year))), key);
            });
        }).flatMap(this::settle);
    }

    /** What came between the rules and the write has found no commendation to revoke, so it is looked for once more. */
    private Mono<Stored<Commendation>> settle(Stored<Commendation> stored) {
        return fallen.revokeIfFallen(stored.id()).then(fallen.mustStandAlone(stored)).thenReturn(stored);
    }

    private Mono<Stored<Commendation>> changeIfAllowed(String id, ExpectedVersion expected,
            Function<Commendation, Commendation> decision) {
        return change(id, expected, before -> {
            Commendation after = decision.apply(before);
            return candidacies.of(after.award(), id).map(candidacy -> {
                AwardRules.mustHold(candidacy);
                return after;
            });
        }).flatMap(this::settle);
    }

    private Mono<Stored<Commendation>> change(String id, ExpectedVersion expected,
            Function<Commendation, Mono<Commendation>> decision) {
        return store.change(id, expected,
                stored -> decision.apply(stored.state()).flatMap(after -> told(id, after)));
    }

    private Mono<Change<Commendation>> told(String id, Commendation after) {
        return years.openOrClosed(after.award().issuerOrganisationId(), after.award().year())
                .map(year -> new Change<>(after, after.key(id), List.of(events.tell(id, after, year))));
    }

    private Instant now() {
        return clock.instant();
    }
}
