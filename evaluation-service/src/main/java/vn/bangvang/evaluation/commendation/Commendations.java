package vn.bangvang.evaluation.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.commendation.CommendationCommand.Decide;
import vn.bangvang.evaluation.commendation.CommendationCommand.Reinstate;
import vn.bangvang.evaluation.commendation.CommendationCommand.Revoke;
import vn.bangvang.evaluation.records.RecordYears;
import vn.bangvang.evaluation.register.organisation.OrganisationReach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.EachForItself;
import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Proposes, gives, hands over, takes back and gives back commendations, and shows them. The year need not be open, only
 * decided. A caller acts for issuers inside its own subtree; it sees what was issued or received there.
 */
@Service
public final class Commendations {
    private static final String ISSUER = "/issuerOrganisationId";

    private final Aggregates<Commendation, Commendation.Event> commendations;
    private final AwardContextLoader contexts;
    private final RevokingFallen fallen;
    private final RecordYears years;
    private final OrganisationReach reach;
    private final Clock clock;

    Commendations(Aggregates<Commendation, Commendation.Event> commendations, AwardContextLoader contexts,
            RevokingFallen fallen, RecordYears years, OrganisationReach reach, Clock clock) {
        this.commendations = commendations;
        this.contexts = contexts;
        this.fallen = fallen;
        this.years = years;
        this.reach = reach;
        this.clock = clock;
    }

    /** What a list is limited to; null limits nothing. */
    public record Wanted(@Nullable String issuerOrganisationId, @Nullable String recipientId,
            @Nullable String recipientOrganisationId, @Nullable Integer year, Commendation.@Nullable State state) {}

    /** Makes the first state of a commendation. */
    @FunctionalInterface
    private interface Beginning {
        Commendation of(String rootId, Award award, String recipientOrganisationId, Instant now);
    }

    /** @return refused as in {@link AwardRules}, or as COMMENDATION_ALREADY_EXISTS the second time */
    public Mono<Stored<Commendation>> award(Caller caller, Award award, IdempotencyKey key) {
        return found(caller, award, key, Commendation::award);
    }

    /** A commendation that waits for its decision; the same rules hold. */
    public Mono<Stored<Commendation>> propose(Caller caller, Award award, IdempotencyKey key) {
        return found(caller, award, key, Commendation::propose);
    }

    /** Gives each award that the rules allow; what became of each comes in the order given. */
    public Mono<List<EachOutcome<Commendation>>> awardEach(Caller caller, List<Award> awards, IdempotencyKey key) {
        return contexts.unknown(awards)
                .flatMap(unknown -> commendations.foundEach(key, awards, new EachAward(caller, awards, unknown)))
                .flatMapMany(Flux::fromIterable)
                .concatMap(outcome -> outcome instanceof EachOutcome.Founded<Commendation>(var stored)
                        ? settle(stored).<EachOutcome<Commendation>>map(EachOutcome.Founded::new)
                                .onErrorResume(Refusal.class,
                                        refusal -> Mono.just(new EachOutcome.Refused<>(refusal, null)))
                        : Mono.just(outcome))
                .collectList();
    }

    /** What {@link #awardEach} would answer now; nothing is written. */
    public Mono<List<EachOutcome<Commendation>>> checkEach(Caller caller, List<Award> awards) {
        return contexts.unknown(awards)
                .flatMap(some -> commendations.checkEach(awards, new EachAward(caller, awards, some)));
    }

    /** Gives what was proposed. */
    public Mono<Stored<Commendation>> decide(Caller caller, Decide command, IdempotencyKey key) {
        return changeIfAllowed(caller, command.commendationId(), ExpectedVersion.of(command.version()), key,
                before -> before.decided(command.decisionNo(), command.decidedOn(), now()));
    }

    /** Notes when, and by whom, it was handed over. */
    public Mono<Stored<Commendation>> present(Caller caller, String id, ExpectedVersion expected, LocalDate on,
            @Nullable String byMemberId) {
        return change(caller, id, expected, IdempotencyKey.unnamed(), before -> contexts
                .presenterMustBeKnown(byMemberId)
                .then(Mono.fromSupplier(() -> before.presented(on, byMemberId, now()))));
    }

    /** Takes it back on the issuer's decision. */
    public Mono<Stored<Commendation>> revoke(Caller caller, Revoke command, IdempotencyKey key) {
        return change(caller, command.commendationId(), command.expected(), key,
                before -> Mono.fromSupplier(() -> before
                        .revoked(Commendation.RevocationCause.ISSUER_DECISION, command.reason(), now())));
    }

    /** Gives it back; everything that had to hold for giving it has to hold again. */
    public Mono<Stored<Commendation>> reinstate(Caller caller, Reinstate command, IdempotencyKey key) {
        return changeIfAllowed(caller, command.commendationId(), command.expected(), key,
                before -> before.reinstated(command.reason(), now()));
    }

    public Mono<Stored<Commendation>> get(Caller caller, String id) {
        return commendations.get(id).doOnNext(stored -> {
            if (!maySee(reach.of(caller), stored)) {
                throw Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION");
            }
        });
    }

    /** Those that the caller may see; one limited to a subtree names a recipient, or an organisation inside it. */
    public Mono<List<Stored<Commendation>>> page(Caller caller, Wanted wanted, Part part) {
        String named = wanted.issuerOrganisationId() == null
                ? wanted.recipientOrganisationId()
                : wanted.issuerOrganisationId();
        Mono<Void> allowed = named == null && wanted.recipientId() != null
                ? Mono.empty()
                : reach.mustCoverList(caller, named);
        Query query = Query.where("award.issuerOrganisationId", wanted.issuerOrganisationId())
                .and("award.recipientId", wanted.recipientId())
                .and("recipientOrganisationIdAtAward", wanted.recipientOrganisationId())
                .and("award.year", wanted.year())
                .and("state", wanted.state());
        Reach own = reach.of(caller);
        return allowed.thenMany(commendations.page(query, part, stored -> maySee(own, stored))).collectList();
    }

    static boolean maySee(Reach own, Stored<Commendation> stored) {
        return own.covers(stored.state().award().issuerOrganisationId())
                || own.covers(stored.state().recipientOrganisationIdAtAward());
    }

    private Mono<Stored<Commendation>> found(Caller caller, Award award, IdempotencyKey key, Beginning beginning) {
        return reach.mustCover(caller, award.issuerOrganisationId(), ISSUER)
                .then(Mono.defer(() -> commendations.found(key, id -> begun(award, beginning))))
                .flatMap(this::settle);
    }

    private Mono<Decided<Commendation, Commendation.Event>> begun(Award award, Beginning beginning) {
        return contexts.of(award, null).flatMap(context -> {
            AwardRules.mustHold(context);
            return years.openOrClosed(award.issuerOrganisationId(), award.year())
                    .map(year -> beginning.of(year.rootId(), award, context.recipientOrganisationId(), now())
                            .told()
                            .in(year.stamp()));
        });
    }

    /** What came between the rules and the write has found no commendation to revoke, so it is looked for once more. */
    private Mono<Stored<Commendation>> settle(Stored<Commendation> stored) {
        return fallen.reconsider(stored.id()).then(fallen.mustStandAlone(stored)).thenReturn(stored);
    }

    private Mono<Stored<Commendation>> changeIfAllowed(Caller caller, String id, ExpectedVersion expected,
            IdempotencyKey key, Function<Commendation, Commendation> decision) {
        return change(caller, id, expected, key, before -> {
            Commendation after = decision.apply(before);
            return contexts.of(after.award(), id).map(context -> {
                AwardRules.mustHold(context);
                return after;
            });
        }).flatMap(this::settle);
    }

    private Mono<Stored<Commendation>> change(Caller caller, String id, ExpectedVersion expected, IdempotencyKey key,
            Function<Commendation, Mono<Commendation>> decision) {
        return commendations.get(id)
                .flatMap(stored -> reach.mustCover(caller, stored.state().award().issuerOrganisationId(), ""))
                .then(Mono.defer(() -> commendations.decide(id, expected, key,
                        stored -> decision.apply(stored.state()).flatMap(this::told))));
    }

    private Mono<Decided<Commendation, Commendation.Event>> told(Commendation after) {
        return years.openOrClosed(after.award().issuerOrganisationId(), after.award().year())
                .map(year -> after.told().in(year.stamp()));
    }

    private Instant now() {
        return clock.instant();
    }

    /** Each issuer is looked up once for all of its awards. */
    private final class EachAward implements EachForItself<Award, Commendation, Commendation.Event> {
        private final Caller caller;
        private final boolean forFiveYears;
        private final Set<String> unknownRecipients;
        private final Map<String, Mono<Void>> issuers = new HashMap<>();

        EachAward(Caller caller, List<Award> awards, Set<String> unknownRecipients) {
            this.caller = caller;
            this.forFiveYears = awards.stream()
                    .anyMatch(award -> award.title() == CommendationTitle.FIVE_YEARS_OUTSTANDING);
            this.unknownRecipients = unknownRecipients;
        }

        @Override
        public String key(Award award) {
            return award.key();
        }

        @Override
        public boolean isSame(Award award, Commendation there) {
            return award.isDecidedLike(there.award());
        }

        @Override
        public Mono<Void> mustBeAllowed(Award award) {
            return issuers.computeIfAbsent(award.issuerOrganisationId(),
                    issuer -> reach.mustCover(caller, issuer, ISSUER).then().cache());
        }

        @Override
        public Mono<Decided<Commendation, Commendation.Event>> decide(String id, Award award) {
            return unknownRecipients.contains(award.recipientId())
                    ? Mono.error(AwardContextLoader.unknownRecipient(award))
                    : begun(award, Commendation::award);
        }

        /** Five-year awards must see each other, and the certificates they rest on, stored. */
        @Override
        public int atOnce() {
            return forFiveYears ? 1 : EachForItself.super.atOnce();
        }
    }
}
