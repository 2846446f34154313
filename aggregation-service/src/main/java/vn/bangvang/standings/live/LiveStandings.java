package vn.bangvang.standings.live;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.fact.Event;

/**
 * The one writer of the fold, and its newest picture for everybody else. Readers never wait for the writer. A picture
 * follows each batch at once; only when making pictures costs more than taking in events (at start, while the log is
 * read) do several batches share one.
 */
public final class LiveStandings {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStandings.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final ReentrantLock writing = new ReentrantLock();
    private final StandingsFold fold = new StandingsFold();
    private final Positions positions = new Positions();
    private final DeadLetterBook book = new DeadLetterBook();
    private final Sinks.Many<Picture> pictures = Sinks.many().multicast().directBestEffort();
    private final KeepingDeadLetters deadLetters;
    private volatile Picture now = Picture.ofNothing(fold.publish());
    private Instant loggedAt = Instant.EPOCH;
    private long publishedAt = System.nanoTime();
    private long cost;
    private boolean behind;

    public LiveStandings(DeadLetters deadLetters) {
        this.deadLetters = new KeepingDeadLetters(deadLetters);
    }

    /** The newest picture. */
    public Picture now() {
        return now;
    }

    /** Every picture from now on, at the reader's pace: a slow reader misses some and never holds up the rest. */
    public Flux<Picture> pictures() {
        return pictures.asFlux().onBackpressureLatest();
    }

    /** Takes in one batch, whatever it holds, and shows it. */
    public void take(Runnable batch) {
        writing.lock();
        try {
            batch.run();
            behind = true;
            long wait = Math.min(cost, LONGEST_WAIT.toNanos()) - (System.nanoTime() - publishedAt);
            if (wait <= 0) {
                publish();
            } else {
                Mono.delay(Duration.ofNanos(wait)).subscribe(tick -> catchUp());
            }
        } finally {
            writing.unlock();
        }
    }

    /** Within {@link #take}: one event. A failure is kept as a dead letter; the fold goes on. */
    public void apply(Place place, Instant at, String type, Event event) {
        try {
            fold.apply(event);
        } catch (RuntimeException broken) {
            LOG.error("The fold failed at {}", place, broken);
            reject(DeadLetter.at(place, at, "FOLD_FAILED", String.valueOf(broken), type, event.aggregateId()));
        }
        passed(place, at);
    }

    /** Within {@link #take}: one record that is no event of ours. */
    public void reject(Place place, DeadLetter letter) {
        reject(letter);
        passed(place, letter.loggedAt());
    }

    private void reject(DeadLetter letter) {
        if (!book.add(letter)) {
            return;
        }
        LOG.warn("Dead letter at {}-{}@{}: {} {}", letter.topic(), letter.partition(), letter.offset(), letter.reason(),
                letter.detail());
        deadLetters.keep(letter);
    }

    private void passed(Place place, Instant at) {
        positions.passed(place);
        if (at.isAfter(loggedAt)) {
            loggedAt = at;
        }
    }

    private void catchUp() {
        writing.lock();
        try {
            if (behind) {
                publish();
            }
        } finally {
            writing.unlock();
        }
    }

    private void publish() {
        long start = System.nanoTime();
        var picture = new Picture(fold.publish(), positions.digest(), loggedAt, book.listing());
        now = picture;
        behind = false;
        publishedAt = System.nanoTime();
        cost = publishedAt - start;
        pictures.tryEmitNext(picture);
    }
}
