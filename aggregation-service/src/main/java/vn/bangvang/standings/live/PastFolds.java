package vn.bangvang.standings.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.access.Caller;
import vn.bangvang.access.MachineTime;
import vn.bangvang.feed.Freshness;
import vn.bangvang.outbox.aggregate.Contention;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.live.RecentAnswers.Kept;

/**
 * Answers questions about the past by folding what the log had then, by the log's own clock: the same on every instance
 * and after every restart. Few are answered at a time, one for each caller, and the last answers are kept.
 */
@Component
public final class PastFolds implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    // Brokers' clocks differ a little; whatever is written later than this has a later time.
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final int AT_A_TIME = 1;
    private static final int WAITING = 16;
    // About as many as six boards of a large province have; a row takes some 2 KB.
    private static final int ROWS_KEPT = 20_000;

    private final RecentAnswers kept = new RecentAnswers(ROWS_KEPT);
    private final Map<Question<?>, Mono<Kept>> underWay = new ConcurrentHashMap<>();
    private final Set<String> callers = ConcurrentHashMap.newKeySet();
    private final Scheduler folding = Schedulers.newBoundedElastic(AT_A_TIME, WAITING, "past-folds");
    private final LiveStandings standings;
    private final Freshness log;
    private final InstantSource clock;

    /** Equal questions have one answer, which never changes but for what is asked about now. */
    public interface Question<T> {

        /** Nothing that the log took in later matters; null for what is known now. */
        @Nullable
        Instant newest();

        /** Folds; called on a thread that may take its time. */
        T answer(LiveStandings standings);

        /** How large an answer is, in rows of a board or what takes as much. */
        int rows(T answer);
    }

    public PastFolds(LiveStandings standings, Freshness log, @MachineTime InstantSource clock) {
        this.standings = standings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @return signals INVALID {@code KNOWN_AT_IN_THE_FUTURE}; {@link Contention} while another question of this
     *         caller's is being answered or too many wait, and {@link BehindTheLog} while this instance has not read
     *         up to that moment
     */
    public <T> Mono<T> answer(Caller caller, Question<T> question) {
        return Mono.defer(() -> {
            Kept known = kept.to(question);
            Mono<Kept> others = underWay.get(question);
            return known != null ? Mono.just(known) : others != null ? others : foldedFor(caller, question);
        }).map(answer -> asked(answer.answer()));
    }

    /** A question's answer is kept under the question only. */
    @SuppressWarnings("unchecked")
    private static <T> T asked(Object answer) {
        return (T) answer;
    }

    private Mono<Kept> foldedFor(Caller caller, Question<?> question) {
        if (!callers.add(caller.subject())) {
            throw new Contention(question.toString());
        }
        Mono<Kept> mine = folded(question).doOnTerminate(() -> {
            underWay.remove(question);
            callers.remove(caller.subject());
        }).cache();
        Mono<Kept> others = underWay.putIfAbsent(question, mine);
        if (others != null) {
            callers.remove(caller.subject());
        }
        return others == null ? mine : others;
    }

    private <T> Mono<Kept> folded(Question<T> question) {
        Instant newest = question.newest();
        Mono<Kept> answer = Mono.fromCallable(() -> kept(question, question.answer(standings)))
                .subscribeOn(folding)
                .onErrorMap(RejectedExecutionException.class, full -> new Contention(question.toString()));
        return newest == null
                ? answer
                : untilRead(newest).then(answer).doOnNext(folded -> kept.keep(question, folded));
    }

    private static <T> Kept kept(Question<T> question, T answer) {
        return new Kept(answer, question.rows(answer));
    }

    private Mono<Void> untilRead(Instant newest) {
        Instant now = clock.instant();
        if (newest.isAfter(now)) {
            return Mono.error(() -> Refusal.invalid("KNOWN_AT_IN_THE_FUTURE", "/knownAt", newest));
        }
        Duration wait = Duration.between(now, newest.plus(SETTLED));
        return Mono.delay(wait.isNegative() ? Duration.ZERO : wait)
                .then(Mono.defer(() -> log.readsUpToNow(PATIENCE)))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(BehindTheLog::new))
                .then();
    }

    @Override
    public void destroy() {
        folding.dispose();
    }
}
