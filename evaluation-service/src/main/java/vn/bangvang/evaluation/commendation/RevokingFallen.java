package vn.bangvang.evaluation.commendation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.recording.RecordingYears;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A commendation falls with what it rests on: the ratings of the years it covers, and for a cell's five-year award the
 * five yearly certificates. What it rests on is read inside the guarded change, as it is now, so that an old event,
 * heard again, changes nothing, and nobody is revoked whom a reinstatement has just given back.
 */
@Service
public final class RevokingFallen {
    private final AggregateStore<Commendation> store;
    private final Commendations commendations;
    private final DecidedClasses classes;
    private final OrganisationTree tree;
    private final RecordingYears years;
    private final CommendationEvents events;
    private final Clock clock;

    RevokingFallen(AggregateStores stores, Commendations commendations, DecidedClasses classes, OrganisationTree tree,
            RecordingYears years, CommendationEvents events, Clock clock) {
        this.store = stores.of(AwardingCommendations.COLLECTION, Commendation.class, AwardingCommendations.NOUN);
        this.commendations = commendations;
        this.classes = classes;
        this.tree = tree;
        this.years = years;
        this.events = events;
        this.clock = clock;
    }

    /** Looks again at what the recipient holds for that year; doing it twice changes nothing. */
    public Mono<Void> reconsider(RecipientType type, String recipientId, int year) {
        return commendations.liveOf(type, recipientId)
                .filter(stored -> stored.state().yearsCovered().contains(year))
                .concatMap(stored -> revokeIfFallen(stored.id()))
                .then();
    }

    /**
     * Looks again at every commendation that rests on something; one that fails keeps no other from being looked at.
     */
    public Mono<Void> reconsiderAll() {
        return commendations.everyLive()
                .filter(stored -> !stored.state().yearsCovered().isEmpty())
                .concatMapDelayError(stored -> revokeIfFallen(stored.id()))
                .then();
    }

    Mono<Void> revokeIfFallen(String id) {
        return store.change(id, ExpectedVersion.any(),
                stored -> stored.state().isLive()
                        ? cause(stored).flatMap(cause -> revoked(stored, cause))
                                .defaultIfEmpty(new Change<>(stored.state(), List.of()))
                        : Mono.just(new Change<>(stored.state(), List.of())))
                .then();
    }

    /**
     * Two overlapping five-year awards that were given at the same moment passed the rules without seeing each other.
     * Each looks again once it is stored, and the one with the lower id stands, whoever looks.
     *
     * @return refused (signalled) with {@code FIVE_YEARS_OVERLAP} when it is the other one that stands
     */
    Mono<Void> mustStandAlone(Stored<Commendation> stored) {
        Award award = stored.state().award();
        if (award.title() != CommendationTitle.FIVE_YEARS_OUTSTANDING) {
            return Mono.empty();
        }
        return commendations.liveOf(award.recipientType(), award.recipientId())
                .filter(other -> AwardRules.overlap(award, other.state().award()))
                .collectList()
                .flatMap(overlapping -> overlapping.stream()
                        .filter(other -> other.id().compareTo(stored.id()) < 0)
                        .findFirst()
                        .map(first -> revokeAsOverlapping(stored.id())
                                .then(Mono.<Void>error(AwardRules.overlaps(award, first.state().award()))))
                        .orElseGet(() -> Flux.fromIterable(overlapping)
                                .concatMap(later -> revokeAsOverlapping(later.id()))
                                .then()));
    }

    private Mono<Stored<Commendation>> revokeAsOverlapping(String id) {
        return store.change(id, ExpectedVersion.any(),
                stored -> stored.state().isLive()
                        ? revoked(stored, RevocationCause.FIVE_YEARS_OVERLAP)
                        : Mono.just(new Change<>(stored.state(), List.of())));
    }

    private Mono<RevocationCause> cause(Stored<Commendation> stored) {
        Award award = stored.state().award();
        Mono<Map<Integer, YearResult>> results = classes.of(award.recipientType(), award.recipientId(),
                stored.state().yearsCovered());
        return results.flatMap(found -> AwardRules.belowOutstanding(award, found).isEmpty()
                ? certificateCause(stored)
                : Mono.just(RevocationCause.EVALUATION_DOWNGRADED));
    }

    private Mono<RevocationCause> certificateCause(Stored<Commendation> stored) {
        Award award = stored.state().award();
        return restsOnCertificates(award)
                ? othersOf(stored).collectList()
                        .mapNotNull(others -> AwardRules.certificatesMissing(award, others).isEmpty()
                                ? null
                                : RevocationCause.CERTIFICATE_REVOKED)
                : Mono.empty();
    }

    private Flux<Commendation> othersOf(Stored<Commendation> stored) {
        Award award = stored.state().award();
        return commendations.liveOf(award.recipientType(), award.recipientId())
                .filter(other -> !other.id().equals(stored.id()))
                .map(Stored::state);
    }

    private boolean restsOnCertificates(Award award) {
        return award.title() == CommendationTitle.FIVE_YEARS_OUTSTANDING
                && award.recipientType() == RecipientType.ORGANISATION
                && Optional.of(award.recipientId())
                        .flatMap(tree::find)
                        .filter(one -> one.kindOn(AwardContextLoader.referenceDate(award)).isCell())
                        .isPresent();
    }

    private Mono<Change<Commendation>> revoked(Stored<Commendation> stored, RevocationCause cause) {
        Commendation after = stored.state().revoked(cause, null, clock.instant());
        return years.openOrClosed(after.award().issuerOrganisationId(), after.award().year())
                .map(year -> new Change<>(after, after.key(stored.id()),
                        List.of(events.tell(stored.id(), after, year))));
    }
}
