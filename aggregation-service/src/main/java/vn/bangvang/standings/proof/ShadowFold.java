package vn.bangvang.standings.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.standings.fold.Provable;
import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.live.LiveStandings;

/**
 * Counts every province once more from all that the log has told of it, and compares the running account with that, in
 * the background and whenever somebody asks. One province at a time, on a thread of its own.
 */
@Component
public final class ShadowFold implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ShadowFold.class);
    private static final int LISTED = 500;

    private final AtomicReference<@Nullable Mono<Proof>> underWay = new AtomicReference<>();
    private final Scheduler counting = Schedulers.newSingle("shadow-fold", true);
    private final LiveStandings standings;
    private final Clock clock;
    private final Disposable background;
    private volatile @Nullable Proof last;

    ShadowFold(LiveStandings standings, Clock clock, @Value("${bangvang.standings.proof-every:1h}") Duration every) {
        this.standings = standings;
        this.clock = clock;
        this.background = Flux.interval(every)
                .onBackpressureDrop()
                .filter(tick -> standings.isReady())
                .concatMap(tick -> prove().onErrorComplete(), 1)
                .subscribe();
    }

    /** The newest one; null before the first. */
    public @Nullable Proof last() {
        return last;
    }

    /** Makes one, or waits for the one that is being made. */
    public Mono<Proof> prove() {
        return Mono.defer(() -> {
            Mono<Proof> mine = Mono.fromCallable(this::made)
                    .subscribeOn(counting)
                    .doOnError(broken -> LOG.error("The standings could not be proved", broken))
                    .doOnTerminate(() -> underWay.set(null))
                    .cache();
            Mono<Proof> others = underWay.compareAndExchange(null, mine);
            return others == null ? mine : others;
        });
    }

    private Proof made() {
        long boards = 0;
        long events = 0;
        var differences = new ArrayList<Difference>();
        for (String province : standings.now().provinces().keySet()) {
            Optional<Provable> provable = standings.provable(province);
            differences.addAll(provable.map(Provable::differences).orElse(List.of()));
            boards += provable.map(Provable::boards).orElse(0L);
            events += provable.map(it -> it.told().told().size()).orElse(0);
        }
        differences.stream().limit(LISTED).forEach(it -> LOG.error("The standings are not what the log says: {}", it));
        var proof = new Proof(clock.instant(), boards, events, differences.size(),
                List.copyOf(differences.subList(0, Math.min(LISTED, differences.size()))));
        last = proof;
        return proof;
    }

    @Override
    public void destroy() {
        background.dispose();
        counting.dispose();
    }
}
