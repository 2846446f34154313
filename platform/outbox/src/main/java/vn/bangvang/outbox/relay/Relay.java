package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes pending events in the order of their versions and clears them. One thread, woken by each write; a sweep
 * finds what a crash or an unreachable broker left behind. An event may be published twice, none is lost.
 */
public final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final JustWritten written = new JustWritten();
    private final Map<String, PendingDocuments> watched = new ConcurrentHashMap<>();
    private final Backlog backlog = new Backlog();
    private final Publisher publisher;
    private final Sweep sweep;
    private final OutboxSettings settings;
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    /** Whether only sweeps publish: at start, and after a failure, when more waits than was noted here. */
    private volatile boolean behind = true;
    private long nextSweep;

    Relay(Publisher publisher, LastTold lastTold, OutboxSettings settings) {
        this.publisher = publisher;
        this.settings = settings;
        this.sweep = new Sweep(watched.values(), written, publisher, lastTold, backlog);
    }

    /** The events of one more collection are published, from now on and from before. */
    public Outbox outbox(MongoCollection<Document> documents) {
        return new Outbox(this, watched.computeIfAbsent(documents.getNamespace().getCollectionName(),
                _ -> new PendingDocuments(documents)));
    }

    /** @param written with everything that waits in it, so that what came first is published first */
    void kick(Waiting written) {
        if (this.written.add(written)) {
            backlog.came();
        }
    }

    /** Tells of a write that a sweep will publish. */
    void kick() {
        backlog.came();
    }

    /** False while a sweep has to find what waits; a write then need not say. */
    boolean listens() {
        return !behind;
    }

    void refuseWhenFull() {
        if (backlog.size() >= settings.bound()) {
            throw new OutboxFull(backlog.size());
        }
    }

    /** Of a topic, as this service makes them. */
    int partitions() {
        return settings.partitions();
    }

    Backlog backlog() {
        return backlog;
    }

    /** Whether somebody is there to publish. */
    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void start() {
        running = true;
        nextSweep = System.nanoTime();
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        publisher.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and after it has answered its last request. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    private void run() {
        try {
            while (running) {
                survive(this::turn);
            }
            if (!behind) {
                survive(() -> relay(Duration.ZERO));
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Stopped while publishing; the next start goes on");
        }
    }

    private interface Turn {
        void take() throws Exception;
    }

    /** Whatever happens, what was not published stays pending and the next sweep tries again. */
    private void survive(Turn turn) throws InterruptedException {
        try {
            turn.take();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError failure) {
            LOG.warn("Events wait to be published: {}", failure.toString());
            fallBehind();
        }
    }

    private void turn() throws Exception {
        Duration left = Duration.ofNanos(Math.max(0, nextSweep - System.nanoTime()));
        Duration patience = left.compareTo(LOOK_UP) < 0 ? left : LOOK_UP;
        if (behind) {
            Thread.sleep(patience);
        } else {
            relay(patience);
        }
        if (System.nanoTime() - nextSweep >= 0) {
            sweep();
        }
    }

    private void relay(Duration patience) throws Exception {
        List<Waiting> batch = written.take(patience);
        if (!batch.isEmpty()) {
            var silence = new Silence();
            sweep.publish(batch, silence);
            if (!silence.isEmpty()) {
                LOG.warn("Events wait to be published: the broker does not answer");
                fallBehind();
            }
        }
    }

    private void sweep() throws Exception {
        nextSweep = System.nanoTime() + settings.sweepEvery().toNanos();
        boolean all = behind;
        if (all) {
            // From here on writes are noted again; the sweep finds those from before.
            written.forget();
            behind = false;
        }
        if (!sweep.run(all ? Duration.ZERO : settings.sweepEvery())) {
            fallBehind();
        }
    }

    private void fallBehind() {
        behind = true;
        nextSweep = System.nanoTime() + settings.sweepEvery().toNanos();
    }
}
