package vn.bangvang.standings.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Stores dead letters one after the other, for as long as the store is away. What does not fit in the queue meanwhile
 * is not stored in this run: the record stays in the log, is counted and listed, and the next start stores it.
 */
final class DeadLetterQueue {
    static final int WAITING = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterQueue.class);

    private final Sinks.Many<DeadLetter> waiting = Sinks.many()
            .unicast()
            .onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING));
    private boolean full;

    DeadLetterQueue(DeadLetters store) {
        waiting.asFlux()
                .concatMap(letter -> store.keep(letter)
                        .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                                .maxBackoff(Duration.ofMinutes(1))),
                        1)
                .subscribe();
    }

    /** One caller at a time. */
    void keep(DeadLetter letter) {
        boolean failed = waiting.tryEmitNext(letter).isFailure();
        if (failed && !full) {
            LOG.warn("The store has not taken {} dead letters; from {}-{}@{} on they are not stored in this run",
                    WAITING, letter.topic(), letter.partition(), letter.offset());
        }
        full = failed;
    }
}
