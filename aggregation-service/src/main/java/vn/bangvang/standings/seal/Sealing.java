package vn.bangvang.standings.seal;

import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.live.LiveStandings;

/**
 * Seals a closing when all has come that it names, and all has been read that was in the log after that. Every instance
 * tries; the store takes one seal for a closing, and one after a seal. What was sealed comes back with the log.
 */
@Component
final class Sealing implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LiveStandings standings;
    private final FeedStatus feed;
    private final Aggregates<Seal, Sealed> seals;
    private final Disposable work;

    Sealing(LiveStandings standings, FeedStatus feed, Aggregates<Seal, Sealed> seals) {
        this.standings = standings;
        this.feed = feed;
        this.seals = seals;
        // Now and then without a new snapshot: the store or the broker may have been away.
        this.work = Flux
                .merge(standings.snapshots().map(any -> "snapshot"),
                        Flux.interval(LOOKS_AGAIN_AFTER).map(any -> "time"))
                .onBackpressureLatest()
                .concatMap(any -> sealAll(), 1)
                .subscribe();
    }

    private Mono<Void> sealAll() {
        return Flux.defer(() -> Flux.fromIterable(standings.now().provinces().keySet()))
                .filter(province -> next(standings.now(), province).isPresent())
                .concatMap(this::seal)
                .onErrorResume(broken -> {
                    LOG.warn("A closing could not be sealed; it is tried again", broken);
                    return Mono.empty();
                })
                .then();
    }

    private static Optional<Seal> next(Snapshot snapshot, String provinceId) {
        return Optional.ofNullable(snapshot.province(provinceId)).flatMap(ProvinceStandings::nextSeal);
    }

    /** What other services had told when the closing arrived may still have been unread here. */
    private Mono<Void> seal(String provinceId) {
        return feed.readsUpToNow(PATIENCE)
                .filter(Boolean::booleanValue)
                .flatMap(isRead -> standings.next())
                .flatMap(snapshot -> Mono.justOrEmpty(next(snapshot, provinceId)))
                .flatMap(this::keep);
    }

    private Mono<Void> keep(Seal seal) {
        return seals.foundUnlessThere(Ids.next(),
                Decided.of(seal, new Sealed(seal.closeVersion(), seal.sha256())))
                // Another instance sealed another closing after the same seal; the log will tell.
                .onErrorComplete(Refusal.class)
                .then();
    }

    @Override
    public void destroy() {
        work.dispose();
    }
}
