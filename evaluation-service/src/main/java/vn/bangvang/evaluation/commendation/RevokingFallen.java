package vn.bangvang.evaluation.commendation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.records.RecordYears;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A commendation falls with what it rests on: the ratings of the years it covers, and for a cell's five-year award the
 * five yearly certificates. What it rests on is read inside the guarded change, as it is now, so that an old event,
 * heard again, changes nothing, and nobody is revoked whom a reinstatement has just given back.
 */
@Service
public final class RevokingFallen {
    private static final int TOGETHER = 8;
    private static final int SIFTED_TOGETHER = 500;

    private final Aggregates<Commendation, Commendation.Event> commendations;
    private final CommendationQueries queries;
    private final DecidedClasses classes;
    private final RecipientRecords records;
    private final OrganisationTree tree;
    private final RecordYears years;
    private final Clock clock;

    RevokingFallen(Aggregates<Commendation, Commendation.Event> commendations, CommendationQueries queries,
            DecidedClasses classes, RecipientRecords records, OrganisationTree tree, RecordYears years, Clock clock) {
        this.commendations = commendations;
        this.queries = queries;
        this.classes = classes;
        this.records = records;
        this.tree = tree;
        this.years = years;
        this.clock = clock;
    }

    /** Looks again at what the recipient holds for that year; doing it twice changes nothing. */
    public Mono<Void> reconsider(Subject recipient, int year) {
        return liveOf(recipient)
                .filter(stored -> stored.state().yearsCovered().contains(year))
                .concatMap(stored -> reconsider(stored.id()))
                .then();
    }

    /** Looks again at one commendation; doing it twice changes nothing. */
    public Mono<Void> reconsider(String id) {
        return commendations.decide(id, ExpectedVersion.any(),
                stored -> stored.state().isLive()
                        ? cause(stored).switchIfEmpty(Mono.defer(() -> overlapCause(stored)))
                                .flatMap(cause -> revoked(stored.state(), cause))
                        : Mono.empty())
                .then();
    }

    /**
     * Looks again at every commendation that stands, some at a time.
     *
     * @param failed told of each that could not be looked at, which keeps no other from being looked at
     */
    public Mono<Void> reconsiderAll(BiConsumer<String, Throwable> failed) {
        return queries.everyLive()
                .buffer(SIFTED_TOGETHER)
                .concatMap(this::doubtful)
                .flatMap(id -> reconsider(id).onErrorResume(failure -> {
                    failed.accept(id, failure);
                    return Mono.empty();
                }), TOGETHER)
                .then();
    }

    /**
     * All but those that rest on ratings alone, which are as they have to be: a list of ratings that many rest on is
     * read once for all of them. What cannot be read together is in doubt, each for itself.
     */
    private Flux<String> doubtful(List<String> ids) {
        return commendations.all(Query.withIds(ids))
                .filter(stored -> stored.state().award().title() != CommendationTitle.FIVE_YEARS_OUTSTANDING)
                .collectList()
                .flatMap(this::standing)
                .onErrorReturn(Set.of())
                .flatMapIterable(standing -> ids.stream().filter(id -> !standing.contains(id)).toList());
    }

    private Mono<Set<String>> standing(List<Stored<Commendation>> some) {
        Map<Subject, Set<Integer>> asked = some.stream()
                .collect(Collectors.groupingBy(stored -> stored.state().award().recipient(),
                        Collectors.flatMapping(stored -> stored.state().yearsCovered().stream(), Collectors.toSet())));
        return classes.of(asked)
                .map(found -> some.stream()
                        .filter(stored -> AwardRules.belowOutstanding(stored.state().award(),
                                found.getOrDefault(stored.state().award().recipient(), Map.of())).isEmpty())
                        .map(Stored::id)
                        .collect(Collectors.toSet()));
    }

    private Flux<Stored<Commendation>> liveOf(Subject recipient) {
        return Flux.fromIterable(records.of(recipient)).concatMap(queries::liveOf);
    }

    /**
     * Two overlapping five-year awards that were given at the same moment passed the rules without seeing each other.
     * Each looks again once it is stored, and the one with the lower id stands, whoever looks.
     *
     * @return refused (signalled) with {@code FIVE_YEARS_OVERLAP} when it is the other one that stands
     */
    Mono<Void> mustStandAlone(Stored<Commendation> stored) {
        Award award = stored.state().award();
        return overlapping(award).collectList()
                .flatMap(overlapping -> overlapping.stream()
                        .filter(other -> other.id().compareTo(stored.id()) < 0)
                        .findFirst()
                        .map(first -> revokeAsOverlapping(stored.id())
                                .then(Mono.<Void>error(AwardRules.overlaps(award, first.state().award()))))
                        .orElseGet(() -> revokeLater(stored.id(), overlapping)));
    }

    /** Whoever gave it may have stopped before it was looked at among the others. */
    private Mono<RevocationCause> overlapCause(Stored<Commendation> stored) {
        return overlapping(stored.state().award()).filter(other -> other.id().compareTo(stored.id()) < 0)
                .next()
                .map(first -> RevocationCause.FIVE_YEARS_OVERLAP);
    }

    private Flux<Stored<Commendation>> overlapping(Award award) {
        return award.title() == CommendationTitle.FIVE_YEARS_OUTSTANDING
                ? liveOf(award.recipient()).filter(other -> AwardRules.overlap(award, other.state().award()))
                : Flux.empty();
    }

    /** A retry is answered with an award that may have been revoked since; what was given after that stands. */
    private Mono<Void> revokeLater(String id, List<Stored<Commendation>> overlapping) {
        return commendations.get(id)
                .filter(now -> now.state().isLive())
                .flatMapIterable(now -> overlapping)
                .concatMap(later -> revokeAsOverlapping(later.id()))
                .then();
    }

    private Mono<Void> revokeAsOverlapping(String id) {
        return commendations.decide(id, ExpectedVersion.any(),
                stored -> stored.state().isLive()
                        ? revoked(stored.state(), RevocationCause.FIVE_YEARS_OVERLAP)
                        : Mono.empty())
                .then();
    }

    /** Empty for what rests on nothing. */
    private Mono<RevocationCause> cause(Stored<Commendation> stored) {
        Award award = stored.state().award();
        if (stored.state().yearsCovered().isEmpty()) {
            return Mono.empty();
        }
        return classes.of(award.recipient(), stored.state().yearsCovered())
                .flatMap(found -> AwardRules.belowOutstanding(award, found).isEmpty()
                        ? certificateCause(stored)
                        : Mono.just(RevocationCause.EVALUATION_DOWNGRADED));
    }

    private Mono<RevocationCause> certificateCause(Stored<Commendation> stored) {
        Award award = stored.state().award();
        return restsOnCertificates(award)
                ? queries.liveOf(award.recipient())
                        .filter(other -> !other.id().equals(stored.id()))
                        .map(Stored::state)
                        .collectList()
                        .filter(others -> !AwardRules.certificatesMissing(award, others).isEmpty())
                        .map(others -> RevocationCause.CERTIFICATE_REVOKED)
                : Mono.empty();
    }

    private boolean restsOnCertificates(Award award) {
        return award.title() == CommendationTitle.FIVE_YEARS_OUTSTANDING
                && award.recipientType() == Subject.Type.ORGANISATION
                && tree.find(award.recipientId())
                        .filter(one -> one.kindOn(AwardContextLoader.referenceDate(award)).isCell())
                        .isPresent();
    }

    private Mono<Decided<Commendation, Commendation.Event>> revoked(Commendation before, RevocationCause cause) {
        return years.openOrClosed(before.award().issuerOrganisationId(), before.award().year())
                .map(year -> before.revoked(cause, null, clock.instant()).told().in(year.stamp()));
    }
}
