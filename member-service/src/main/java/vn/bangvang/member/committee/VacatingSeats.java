package vn.bangvang.member.committee;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.member.membership.Departures;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.organisation.Lineage;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * The policy that nobody keeps a seat who has left: the Party, or the organisation for a cell outside it, unless the
 * upper level appointed them. It vacates the seat as of the day of the end or the transfer.
 *
 * <p>It runs in this service, after the change of the membership is stored and in a write of its own for each
 * committee. Until then a committee may show a holder who has gone. A crash in between is mended when an instance
 * starts and once an hour: every open seat is held against its member. A seat that is vacated already is left alone, so
 * it may run twice.
 */
@Service
class VacatingSeats implements Departures {
    private static final Logger LOG = LoggerFactory.getLogger(VacatingSeats.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Aggregates<Committee, CommitteeEvent> committees;
    private final CommitteeQueries queries;
    private final Aggregates<Member, MemberEvent> members;
    private final OrganisationTree tree;
    private volatile @Nullable Disposable sweeping;

    VacatingSeats(Aggregates<Committee, CommitteeEvent> committees, CommitteeQueries queries,
            Aggregates<Member, MemberEvent> members, OrganisationTree tree) {
        this.committees = committees;
        this.queries = queries;
        this.members = members;
        this.tree = tree;
    }

    @Override
    public Mono<Void> followedUp(Member changed) {
        return queries.withSeatOf(changed.id())
                .concatMap(committee -> vacate(committee, List.of(changed)))
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("Seats of a member who has left stay open until the next sweep: {}", failure.toString());
                    return Mono.empty();
                });
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweepForEver() {
        sweeping = Flux.interval(Duration.ZERO, BETWEEN_SWEEPS)
                .onBackpressureDrop()
                .concatMap(tick -> sweep().doOnError(
                        failure -> LOG.warn("Open seats could not be held against their members: {}",
                                failure.toString())),
                        1)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1)))
                .subscribe();
    }

    @PreDestroy
    void stop() {
        Disposable running = sweeping;
        if (running != null) {
            running.dispose();
        }
    }

    /** Vacates every open seat whose holder has left. */
    Mono<Void> sweep() {
        return queries.withOpenSeats()
                .concatMap(committee -> members.all(Query.withIds(committee.state().sitting()))
                        .map(Stored::state)
                        .collectList()
                        .flatMap(holders -> vacate(committee, holders)), 1)
                .then();
    }

    private Mono<Void> vacate(Stored<Committee> committee, List<Member> holders) {
        return tree.lineage(holders.stream().map(Member::cellId).collect(Collectors.toSet()))
                .flatMap(lineage -> Flux.fromIterable(holders)
                        .filter(holder -> hasLeft(committee.state(), holder, lineage))
                        .concatMap(holder -> committees.decide(committee.id(), ExpectedVersion.any(),
                                now -> Mono.justOrEmpty(CommitteeRules.vacateOfGone(now.state(), holder,
                                        lineage.chain(holder.cellId())))))
                        .then());
    }

    private static boolean hasLeft(Committee committee, Member holder, Lineage lineage) {
        return CommitteeRules.vacateOfGone(committee, holder, lineage.chain(holder.cellId())).isPresent();
    }
}
