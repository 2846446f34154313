package vn.bangvang.standings.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.feed.Position;
import vn.bangvang.period.Period;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.standings.fold.Provable;
import vn.bangvang.standings.fold.ProvincePrefix;
import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.fold.fact.Event;

/**
 * The one writer of the fold, and its newest snapshot for everybody else. Readers never wait for the writer. Nothing is
 * published before the log that was there at start has been read: half a log has boards too, and they are wrong. After
 * that a snapshot follows each batch at once; when making one costs more than taking in events, several batches share
 * one.
 */
public final class LiveStandings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStandings.class);
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofMillis(20);

    private final ReentrantLock writing = new ReentrantLock();
    private TakenIn all = new TakenIn();
    private final BooleanSupplier logIsRead;
    private final Scheduler publications = Schedulers.newSingle("publications", true);
    private final Scheduler notices = Schedulers.newSingle("notices", true);
    private final Sinks.Many<Snapshot> published = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Snapshot> told = Sinks.many().replay().latest();
    private final DeadLetterQueue deadLetters;
    private volatile Snapshot now = new StandingsFold().publish("", Instant.EPOCH);
    private volatile Listing<DeadLetter> listed = all.book.listing();
    private volatile boolean ready;
    private volatile long taken;
    private volatile long shown;
    private volatile SeenPosition position = SeenPosition.NOTHING;
    private long publishedAt = System.nanoTime();
    private long cost;
    private boolean armed;

    /** @param logIsRead whether all that was in the log at start has been taken in */
    public LiveStandings(DeadLetters deadLetters, BooleanSupplier logIsRead) {
        this.deadLetters = new DeadLetterQueue(deadLetters);
        this.logIsRead = logIsRead;
        // Whoever listens, and however many: the writer hands over one snapshot and goes on.
        published.asFlux().onBackpressureLatest().publishOn(notices, 1).subscribe(told::tryEmitNext);
        locked(this::publishWhenDue);
    }

    /** Whether there is a snapshot of all that was in the log at start, or a later one. */
    public boolean isReady() {
        return ready;
    }

    /** The newest snapshot; an empty one until {@link #isReady}. */
    public Snapshot now() {
        return now;
    }

    /** Records that were taken in and that the newest snapshot does not show yet. */
    public long unpublished() {
        return Math.max(0, taken - shown);
    }

    /** Of the log in the newest snapshot, or in one before it: whatever is read afterwards shows no less. */
    public SeenPosition position() {
        return position;
    }

    /** Completes when a snapshot shows all that has been taken in by now; what is taken in later is not waited for. */
    public Mono<Void> showsWhatWasTaken() {
        return Mono.defer(() -> {
            long goal = taken;
            return shown >= goal ? Mono.empty() : snapshots().filter(_ -> shown >= goal).next().then();
        });
    }

    /** Records that could not be counted. */
    public Listing<DeadLetter> deadLetters() {
        return listed;
    }

    /**
     * The newest snapshot and every one from then on, at the reader's pace: a slow reader misses some and never holds
     * up the rest.
     */
    public Flux<Snapshot> snapshots() {
        return told.asFlux().onBackpressureLatest();
    }

    /** The first snapshot that shows everything that has been taken in by now. */
    public Mono<Snapshot> next() {
        return Mono.defer(() -> {
            long goal = taken;
            return snapshots().filter(any -> shown >= goal).next().map(any -> now);
        });
    }

    /** As {@link StandingsFold#provable}. Waits for the writer, who waits while it is copied. */
    public Optional<Provable> provable(String province) {
        return betweenBatches(() -> all.fold.provable(province));
    }

    /** What the log had of a province at a moment, null for now. Waits for the writer, who waits while it is copied. */
    ProvincePrefix prefix(String province, @Nullable Instant upTo) {
        return betweenBatches(() -> all.fold.prefix(province, upTo == null ? Instant.MAX : upTo));
    }

    /** As {@link StandingsFold#current}. Waits for the writer, who waits while a board is made. */
    public Optional<PeriodStandings> current(String province, Period period) {
        return betweenBatches(() -> all.fold.current(province, period));
    }

    /** As {@link StandingsFold#closed}. Waits for the writer, who waits while a board is made. */
    public Optional<ClosedBoard> closed(String province, Period period, int closeVersion) {
        return betweenBatches(() -> all.fold.closed(province, period, closeVersion));
    }

    /** What is known by now, for a file. Waits for the writer, who waits while it is copied. */
    public LiveState state() {
        return betweenBatches(() -> all.state());
    }

    private <T> T betweenBatches(Supplier<T> question) {
        writing.lock();
        try {
            return question.get();
        } finally {
            writing.unlock();
        }
    }

    /** @return goes on from there; before anything is taken in */
    public Runnable restored(LiveState state) {
        TakenIn known = TakenIn.of(state);
        return () -> locked(() -> {
            all = known;
            state.letters().items().forEach(deadLetters::keep);
        });
    }

    /** Takes in one batch, whatever it holds, and shows it. */
    public void take(Runnable batch) {
        locked(() -> {
            batch.run();
            publishWhenDue();
        });
    }

    private void locked(Runnable work) {
        betweenBatches(() -> {
            work.run();
            return true;
        });
    }

    /** Within {@link #take}: one event. A failure is kept as a dead letter; the fold goes on. */
    public void apply(Position position, Instant at, String type, Event event) {
        try {
            all.fold.apply(event);
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
        if (!all.book.add(letter)) {
            return;
        }
        LOG.warn("Dead letter at {}-{}@{}: {} {}", letter.topic(), letter.partition(), letter.offset(), letter.reason(),
                letter.detail());
        deadLetters.keep(letter);
    }

    private void passed(Position position, Instant at) {
        all.passed(position, at);
        taken = taken + 1;
    }

    /** Publishing takes at most half of the time, whatever it costs; one look ahead is enough for all batches. */
    private void publishWhenDue() {
        if (armed) {
            return;
        }
        long wait = ready
                ? cost - (System.nanoTime() - publishedAt)
                : logIsRead.getAsBoolean() ? 0 : LOOKS_AGAIN_AFTER.toNanos();
        if (wait <= 0) {
            publish();
        } else {
            armed = true;
            publications.schedule(() -> locked(() -> {
                armed = false;
                publishWhenDue();
            }), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void publish() {
        long start = System.nanoTime();
        try {
            Snapshot fresh = all.publish(now);
            now = fresh;
            listed = all.book.listing();
            shown = taken;
            position = all.positions.seen();
            ready = true;
            published.tryEmitNext(fresh);
        } catch (RuntimeException broken) {
            LOG.error("Nothing was published; what was published last stays", broken);
        }
        publishedAt = System.nanoTime();
        cost = publishedAt - start;
    }

    @Override
    public void close() {
        publications.dispose();
        notices.dispose();
    }
}
