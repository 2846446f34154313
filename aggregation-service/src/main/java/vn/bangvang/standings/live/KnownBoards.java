package vn.bangvang.standings.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.access.Caller;
import vn.bangvang.feed.Freshness;
import vn.bangvang.outbox.aggregate.Contention;
import vn.bangvang.period.Period;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.ProvinceStandings;

/**
 * The standings as they were known at a moment, by the log's own clock: a fold of what the log had then. It is the same
 * on every instance and after every restart. Few are made at a time, one for each caller, and the last ones are kept.
 */
@Component
public final class KnownBoards implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    // Brokers' clocks differ a little; whatever is written later than this has a later time.
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final int AT_A_TIME = 1;
    private static final int WAITING = 16;
    private static final int KEPT = 8;

    private final Cache<Asked, ProvinceStandings> kept = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Map<Asked, Mono<ProvinceStandings>> underWay = new ConcurrentHashMap<>();
    private final Set<String> callers = ConcurrentHashMap.newKeySet();
    private final Scheduler folding = Schedulers.newBoundedElastic(AT_A_TIME, WAITING, "known-boards");
    private final LiveStandings standings;
    private final Freshness log;
    private final Clock clock;

    /** @param period null for all */
    private record Asked(String province, @Nullable Period period, Instant moment) {
        boolean means(Period one) {
            return period == null || period.equals(one);
        }
    }

    public KnownBoards(LiveStandings standings, Freshness log, Clock clock) {
        this.standings = standings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The boards of a province.
     *
     * @param period the only one whose boards are wanted, null for all
     * @return signals INVALID {@code KNOWN_AT_IN_THE_FUTURE}; {@link Contention} while another of this caller's is
     *         being made or too many wait, and {@link BehindTheLog} while this instance has not read up to that moment
     */
    public Mono<ProvinceStandings> at(Caller caller, String province, @Nullable Period period, Instant moment) {
        return Mono.defer(() -> {
            var asked = new Asked(province, period, moment);
            ProvinceStandings known = kept.getIfPresent(asked);
            Mono<ProvinceStandings> others = underWay.get(asked);
            return known != null ? Mono.just(known) : others != null ? others : madeFor(caller, asked);
        });
    }

    private Mono<ProvinceStandings> madeFor(Caller caller, Asked asked) {
        String entered = enter(caller, asked);
        Mono<ProvinceStandings> mine = made(asked).doOnNext(made -> kept.put(asked, made)).doOnTerminate(() -> {
            underWay.remove(asked);
            callers.remove(entered);
        }).cache();
        Mono<ProvinceStandings> others = underWay.putIfAbsent(asked, mine);
        if (others != null) {
            callers.remove(entered);
        }
        return others == null ? mine : others;
    }

    private String enter(Caller caller, Asked asked) {
        if (!callers.add(caller.subject())) {
            throw new Contention(asked.toString());
        }
        return caller.subject();
    }

    private Mono<ProvinceStandings> made(Asked asked) {
        Instant now = clock.instant();
        if (asked.moment().isAfter(now)) {
            return Mono.error(() -> Refusal.invalid("KNOWN_AT_IN_THE_FUTURE", "/knownAt", asked.moment()));
        }
        Duration wait = Duration.between(now, asked.moment().plus(SETTLED));
        return Mono.delay(wait.isNegative() ? Duration.ZERO : wait)
                .then(Mono.defer(() -> log.readsUpToNow(PATIENCE)))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(BehindTheLog::new))
                .flatMap(_ -> Mono.fromCallable(() -> folded(asked)).subscribeOn(folding))
                .onErrorMap(RejectedExecutionException.class, full -> new Contention(asked.toString()));
    }

    private ProvinceStandings folded(Asked asked) {
        return standings.prefix(asked.province(), asked.moment()).standings(asked::means);
    }

    @Override
    public void destroy() {
        folding.dispose();
    }
}
