package vn.bangvang.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes pending events in the order of their versions and clears them. One thread, woken by each write; a sweep
 * finds what a crash or an unreachable broker left behind. An event may be published twice, none is lost.
 */
final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int AT_ONCE = 1000;

    private record Kick(MongoCollection<Document> documents, String id, List<PendingEvent> events) {}

    private final BlockingQueue<Kick> kicks = new ArrayBlockingQueue<>(20_000);
    private final Map<String, MongoCollection<Document>> watched = new ConcurrentHashMap<>();
    private final AtomicLong pending = new AtomicLong();
    private final Supplier<Producer<String, byte[]>> connecting;
    private final OutboxSettings settings;
    private volatile @Nullable Producer<String, byte[]> producer;
    private volatile Instant oldest = Instant.MAX;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /** @param connecting fails while the broker's name is unknown, as that of a stopped container is */
    Relay(Supplier<Producer<String, byte[]>> connecting, OutboxSettings settings) {
        this.connecting = connecting;
        this.settings = settings;
    }

    void watch(MongoCollection<Document> documents) {
        watched.put(documents.getNamespace().getCollectionName(), documents);
    }

    /** A kick that finds no room is left to the sweep: the event waits in its document. */
    void kick(MongoCollection<Document> documents, String id, List<PendingEvent> events) {
        pending.incrementAndGet();
        kicks.offer(new Kick(documents, id, events));
    }

    void refuseWhenFull() {
        if (pending.get() >= settings.bound()) {
            throw new OutboxFull(pending.get());
        }
    }

    /** How many aggregates wait to have events published. */
    long pending() {
        return pending.get();
    }

    /** How long the oldest event found by the last sweep has been waiting; zero when none was. */
    Duration age() {
        Instant since = oldest;
        return since.equals(Instant.MAX) ? Duration.ZERO : Duration.between(since, Instant.now());
    }

    Mono<Void> publish(List<PendingEvent> events) {
        return Flux.fromIterable(events).concatMap(event -> Mono.fromFuture(() -> send(event))).then();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        Producer<String, byte[]> known = producer;
        if (known != null) {
            known.close(Duration.ofSeconds(5));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long nextSweep = System.nanoTime();
        Duration leaveAlone = Duration.ZERO;
        while (running) {
            try {
                Kick kick = kicks.poll(nextSweep - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (kick != null) {
                    var batch = new ArrayList<Kick>();
                    batch.add(kick);
                    kicks.drainTo(batch, AT_ONCE);
                    relay(batch);
                }
                if (System.nanoTime() - nextSweep >= 0) {
                    sweep(Instant.now().minus(leaveAlone));
                    leaveAlone = settings.sweepEvery();
                    nextSweep = System.nanoTime() + settings.sweepEvery().toNanos();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception failure) {
                // What was not published stays pending; the next sweep tries again.
                LOG.warn("Events wait to be published: {}", failure.toString());
                leaveAlone = Duration.ZERO;
                nextSweep = System.nanoTime() + settings.sweepEvery().toNanos();
            }
        }
    }

    private void relay(List<Kick> batch) throws Exception {
        var sends = new ArrayList<CompletableFuture<Void>>();
        batch.forEach(kick -> kick.events().forEach(event -> sends.add(send(event))));
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).get();
        var byCollection = new ConcurrentHashMap<MongoCollection<Document>, List<WriteModel<Document>>>();
        for (Kick kick : batch) {
            var ids = kick.events().stream().map(PendingEvent::id).toList();
            byCollection.computeIfAbsent(kick.documents(), documents -> new ArrayList<>())
                    .add(new UpdateOneModel<>(Filters.eq("_id", kick.id()),
                            Updates.pullByFilter(Filters.eq("pending", Filters.in("id", ids)))));
        }
        for (var clearing : byCollection.entrySet()) {
            // Not worth a majority: a clearing that is lost only means that an event is published twice.
            Mono.from(clearing.getKey()
                    .withWriteConcern(WriteConcern.W1)
                    .bulkWrite(clearing.getValue(), new BulkWriteOptions().ordered(false))).toFuture().get();
        }
        pending.addAndGet(-batch.size());
    }

    private void sweep(Instant before) throws Exception {
        long waiting = 0;
        for (MongoCollection<Document> documents : watched.values()) {
            List<Kick> left;
            do {
                left = Flux.from(documents.find(Filters.lt("pending.at", Date.from(before))).limit(AT_ONCE))
                        .map(document -> new Kick(documents, document.getString("_id"), PendingEvent.of(document)))
                        .collectList()
                        .toFuture()
                        .get();
                pending.addAndGet(left.size());
                left.forEach(kick -> noteAge(kick.events().getFirst().at()));
                relay(left);
            } while (!left.isEmpty());
            waiting += Mono.from(documents.countDocuments(Filters.exists("pending.at"))).toFuture().get();
        }
        oldest = Instant.MAX;
        if (kicks.isEmpty()) {
            pending.set(waiting);
        }
    }

    private void noteAge(Instant waitingSince) {
        oldest = waitingSince.isBefore(oldest) ? waitingSince : oldest;
    }

    private synchronized Producer<String, byte[]> connected() {
        Producer<String, byte[]> known = producer;
        if (known == null) {
            known = connecting.get();
            producer = known;
        }
        return known;
    }

    private CompletableFuture<Void> send(PendingEvent event) {
        var sent = new CompletableFuture<Void>();
        try {
            connected().send(event.toRecord(), (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) {
            sent.completeExceptionally(failure);
        }
        return sent;
    }
}
