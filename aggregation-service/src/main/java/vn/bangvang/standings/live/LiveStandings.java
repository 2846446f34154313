package vn.bangvang.standings.live;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.feed.Position;
import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.fold.fact.Event;

/**
 * The one writer of the fold, and its newest snapshot for everybody else. Readers never wait for the writer. A snapshot
 * follows each batch at once; only when making snapshots costs more than taking in events (at start, while the log is
 * read) do several batches share one.
 */
public final class LiveStandings {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStandings.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final ReentrantLock writing = new ReentrantLock();
    private final StandingsFold fold = new StandingsFold();
    private final Positions positions = new Positions();
    private final DeadLetterBook book = new DeadLetterBook();
    private final Sinks.Many<Snapshot> snapshots = Sinks.many().multicast().directBestEffort();
    private final DeadLetterQueue deadLetters;
    private volatile Snapshot now = fold.publish("", Instant.EPOCH);
    private volatile Listing<DeadLetter> listed = book.listing();
    private Instant loggedAt = Instant.EPOCH;
    private long publishedAt = System.nanoTime();
    private long cost;
    private boolean behind;

    public LiveStandings(DeadLetters deadLetters) {
        this.deadLetters = new DeadLetterQueue(deadLetters);
    }

    /** The newest snapshot. */
    public Snapshot now() {
        return now;
    }

    /** Records that could not be counted. */
    public Listing<DeadLetter> deadLetters() {
        return listed;
    }

    /** Every snapshot from now on, at the reader's pace: a slow reader misses some and never holds up the rest. */
    public Flux<Snapshot> snapshots() {
        return snapshots.asFlux().onBackpressureLatest();
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
    public void apply(Position position, Instant at, String type, Event event) {
        try {
            fold.apply(event);
        } catch (RuntimeException broken) {
            LOG.error("The fold failed at {}", position, broken);
            reject(DeadLetter.at(position, at, "FOLD_FAILED", String.valueOf(broken), type, event.aggregateId()));
        }
        passed(position, at);
    }

    /** Within {@link #take}: one record that is no event of ours. */
    public void reject(Position position, DeadLetter letter) {
        reject(letter);
        passed(position, letter.loggedAt());
    }

    private void reject(DeadLetter letter) {
        if (!book.add(letter)) {
            return;
        }
        LOG.warn("Dead letter at {}-{}@{}: {} {}", letter.topic(), letter.partition(), letter.offset(), letter.reason(),
                letter.detail());
        deadLetters.keep(letter);
    }

    private void passed(Position position, Instant at) {
        positions.passed(position);
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
        Snapshot fresh = fold.publish(positions.digest(), loggedAt);
        now = fresh;
        listed = book.listing();
        behind = false;
        publishedAt = System.nanoTime();
        cost = publishedAt - start;
        snapshots.tryEmitNext(fresh);
    }
}
