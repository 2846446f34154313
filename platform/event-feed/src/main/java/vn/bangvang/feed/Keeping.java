package vn.bangvang.feed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Mono;

/**
 * Keeps what a listener has made of the log, every so many records or minutes and when the service stops, and goes on
 * from there at the next start: if it is of the same code and of the same log, which has to begin no later and end no
 * earlier. Otherwise the log is read from its beginning, which is said and counted.
 */
final class Keeping implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final long RECORDS = 100_000;
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(10);
    private static final Duration BROKERS_PATIENCE = Duration.ofSeconds(30);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService writer = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("keeping").factory());
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final @Nullable Keepable listener;
    private final KeptFile file;
    private final FeedStatus status;
    private final ReadSoFar readSoFar;
    private final LogEnds ends;
    /** What was kept, read while the rest of the service starts; null when there is none, and once it is used. */
    private @Nullable Future<Read> reading;
    private boolean everKept;
    private long records;
    private long keptAt = System.nanoTime();

    /** What is written of one moment. */
    private record Moment(Map<TopicPartition, Long> positions, ReadVersions versions, String fingerprint,
            Keepable.Kept kept) {}

    /** What was read. @param goOn makes the listener go on from there */
    private record Read(Map<String, String> topics, Map<TopicPartition, Long> positions, ReadVersions versions,
            Runnable goOn) {}

    /** @param listener null when nothing is kept */
    Keeping(@Nullable Keepable listener, KeptFile file, FeedStatus status, ReadSoFar readSoFar, LogEnds ends) {
        this.listener = listener;
        this.file = file;
        this.status = status;
        this.readSoFar = readSoFar;
        this.ends = ends;
        this.reading = listener == null || !file.exists() ? null : writer.submit(() -> read(listener));
    }

    /** How often a file was written. */
    long written() {
        return written.get();
    }

    /** How often there was a file that the log could not be read on from. */
    long refused() {
        return refused.get();
    }

    /** Before the first record, by the thread that reads the log. */
    void begin() {
        Future<Read> read = reading;
        reading = null;
        if (read == null) {
            return;
        }
        try {
            goOn(read.get());
            everKept = true;
            LOG.info("Goes on from what was kept");
        } catch (ExecutionException | IOException | RuntimeException notFitting) {
            refused.incrementAndGet();
            LOG.warn("The log is read from its beginning, for what was kept of it cannot be used: {}",
                    notFitting.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn(Read read) throws IOException {
        mustBeOf(read.topics(), read.positions());
        read.goOn().run();
        readSoFar.goesOnWith(read.versions());
        read.positions().forEach(status::goesOnAt);
    }

    private Read read(Keepable going) throws IOException {
        return file.read(in -> {
            if (!in.readUTF().equals(going.fingerprint())) {
                throw new StreamCorruptedException("it was made by other code");
            }
            var topics = new HashMap<String, String>();
            for (int left = in.readInt(); left > 0; left--) {
                topics.put(in.readUTF(), in.readUTF());
            }
            var positions = new HashMap<TopicPartition, Long>();
            for (int left = in.readInt(); left > 0; left--) {
                positions.put(new TopicPartition(in.readUTF(), in.readInt()), in.readLong());
            }
            ReadVersions versions = ReadVersions.read(in);
            return new Read(topics, positions, versions, going.restored(in));
        });
    }

    private void mustBeOf(Map<String, String> topics, Map<TopicPartition, Long> positions) throws IOException {
        Map<String, String> ids = asked(ends.topicIds());
        Map<TopicPartition, Long> beginnings = asked(ends.beginnings());
        Map<TopicPartition, Long> endings = asked(ends.now());
        for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
            TopicPartition at = position.getKey();
            if (!Objects.equals(topics.get(at.topic()), ids.get(at.topic()))) {
                throw new StreamCorruptedException(at.topic() + " is another topic");
            }
            if (beginnings.getOrDefault(at, Long.MAX_VALUE) > position.getValue()
                    || endings.getOrDefault(at, 0L) < position.getValue()) {
                throw new StreamCorruptedException("%s goes from %s to %s and was read to %d".formatted(at,
                        beginnings.get(at), endings.get(at), position.getValue()));
            }
        }
    }

    private static <T> T asked(Mono<T> broker) {
        return Objects.requireNonNull(broker.block(BROKERS_PATIENCE));
    }

    /** By the thread that reads, when all have what it has read. */
    void delivered(int more) {
        records += more;
        Keepable kept = listener;
        if (kept == null) {
            return;
        }
        boolean due = !everKept || records >= RECORDS || System.nanoTime() - keptAt >= OFTEN_ENOUGH.toNanos();
        if (due && status.caughtUp() && writing.compareAndSet(false, true)) {
            Moment moment = moment(kept);
            writer.execute(() -> write(moment));
        }
    }

    private Moment moment(Keepable kept) {
        everKept = true;
        records = 0;
        keptAt = System.nanoTime();
        return new Moment(status.positions(), readSoFar.versions(), kept.fingerprint(),
                kept.kept());
    }

    private void write(Moment moment) {
        try {
            Map<String, String> topics = asked(ends.topicIds());
            file.write(out -> write(moment, topics, out));
            written.incrementAndGet();
        } catch (IOException | RuntimeException broken) {
            LOG.warn("What was made of the log could not be kept; the next start reads more of it: {}",
                    broken.toString());
        } finally {
            writing.set(false);
        }
    }

    private void write(Moment moment, Map<String, String> topics, DataOutputStream out) throws IOException {
        out.writeUTF(moment.fingerprint());
        out.writeInt(topics.size());
        for (Map.Entry<String, String> topic : topics.entrySet()) {
            out.writeUTF(topic.getKey());
            out.writeUTF(topic.getValue());
        }
        out.writeInt(moment.positions().size());
        for (Map.Entry<TopicPartition, Long> position : moment.positions().entrySet()) {
            out.writeUTF(position.getKey().topic());
            out.writeInt(position.getKey().partition());
            out.writeLong(position.getValue());
        }
        moment.versions().write(out);
        moment.kept().write(out);
    }

    /** The reader has ended by now; what came since the last file goes into one more. */
    @Override
    public void destroy() throws InterruptedException {
        Keepable kept = listener;
        if (kept != null) {
            writer.execute(() -> {
                if (records > 0 && status.caughtUp()) {
                    write(moment(kept));
                }
            });
        }
        writer.shutdown();
        if (!writer.awaitTermination(LAST_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("What was made of the log could not be kept in {}", LAST_PATIENCE);
        }
    }
}
