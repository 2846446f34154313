package vn.bangvang.member.committee;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
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

import vn.bangvang.member.membership.EndOfMembership;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.Members;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.Stored;

/**
 * The policy that nobody sits in a committee whose membership has ended: it vacates their seats as of the day of the end.
 *
 * <p>It runs in this service, after the end of the membership is stored and in a write of its own for each committee.
 * Until then a committee may show a holder who has gone. A crash in between is mended when an instance starts and once an
 * hour: every open seat is held against its member. A seat that is vacated already is left alone, so it may run twice.
 */
@Service
class VacatingSeats implements EndOfMembership {
    private static final Logger LOG = LoggerFactory.getLogger(VacatingSeats.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Committees committees;
    private final Members members;
    private volatile @Nullable Disposable sweeping;

    VacatingSeats(Committees committees, Members members) {
        this.committees = committees;
        this.members = members;
    }

    @Override
    public Mono<Void> followedUp(Member gone) {
        return committees.withOpenSeatOf(gone.id())
                .concatMap(committee -> vacate(committee, Map.of(gone.id(), gone.statuses().getLast().from())))
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

    /** Vacates every open seat whose holder is a member no longer. */
    Mono<Void> sweep() {
        return committees.withOpenSeats()
                .concatMap(committee -> ended(committee.state().sitting())
                        .flatMap(ends -> ends.isEmpty() ? Mono.empty() : vacate(committee, ends)), 1)
                .then();
    }

    private Mono<Map<String, LocalDate>> ended(Collection<String> memberIds) {
        return members.withIds(memberIds)
                .map(Stored::state)
                .filter(member -> !member.active())
                .collectList()
                .map(gone -> gone.stream()
                        .collect(Collectors.toMap(Member::id, member -> member.statuses().getLast().from())));
    }

    private Mono<Void> vacate(Stored<Committee> committee, Map<String, LocalDate> ends) {
        return Flux.fromIterable(ends.entrySet())
                .concatMap(end -> committees.change(committee.id(), ExpectedVersion.any(),
                        now -> Mono.justOrEmpty(CommitteeRules.vacateOfGone(now, end.getKey(), end.getValue()))))
                .then();
    }
}
