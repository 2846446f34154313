package vn.bangvang.benchmarks.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.KafkaProducer;
import reactor.core.Disposable;
import reactor.util.retry.Retry;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.parts.RunningProcess;
import vn.bangvang.benchmarks.told.SealedLog;
import vn.bangvang.benchmarks.told.ToldProvince;

/** Who listens to a board, while it changes twice a second: when the last of a hundred has heard of a change. */
public final class Listeners implements AutoCloseable {
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(500);
    private static final int OF_ONE_CALLER = 20;

    private final List<Load> callers = new ArrayList<>();
    private final List<Disposable> listening = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
    private final AtomicLong toldAt = new AtomicLong();

    private Listeners(RunningProcess server, Parts parts, String path, int readers) {
        for (int i = 0; i < readers; i += OF_ONE_CALLER) {
            int here = Math.min(OF_ONE_CALLER, readers - i);
            var caller = new Load(server.address(), parts.issuer().token("reader-" + i, "*", "standings:read"), here);
            callers.add(caller);
            IntStream.range(0, here)
                    .forEach(_ -> listening.add(caller.stream(path)
                            // The server may not have noticed yet that the readers of the round before are gone.
                            .retryWhen(Retry.fixedDelay(600, Duration.ofMillis(100)))
                            .filter(text -> text.contains("event:changed"))
                            .subscribe(_ -> heard.add(System.nanoTime() - toldAt.get()))));
        }
    }

    public static List<Comparison> run(Parts parts, SealedLog log, Settings settings) {
        var number = new AtomicInteger((int) System.currentTimeMillis());
        String path = "/api/v1/standings/%d/changes".formatted(ToldProvince.LAST_YEAR);
        try (RunningProcess standings = parts.service("aggregation-service", "standings", Map.of());
                RunningProcess bare = parts.peer(BareServer.class, Map.of());
                Load teller = new Load(bare.address(), "", 1);
                KafkaProducer<byte[], byte[]> producer = SealedLog.producer(parts)) {
            List<Rounds> last = Rounds.warm(settings.rounds(),
                    () -> lastOfAHundred(standings, parts, path, settings, () -> {
                        log.prize(producer, log.province().id(), number.incrementAndGet());
                        producer.flush();
                    }),
                    () -> lastOfAHundred(bare, parts, "/changes", settings, () -> teller
                            .post("/tell", "event:changed\ndata:{\"period\":\"2024\"}\n\n".getBytes())
                            .block(Duration.ofSeconds(5))));
            return List.of(new Comparison("a change until %,d readers have heard of it, p99".formatted(settings
                    .readers()), "ms", last.get(0), "reactor-netty with the same readers", last.get(1), ""));
        }
    }

    private static double lastOfAHundred(RunningProcess server, Parts parts, String path, Settings settings,
            Runnable change) {
        try (var listeners = new Listeners(server, parts, path, settings.readers())) {
            // Some changes go by until everybody is there.
            for (int i = 0; listeners.heardOf(change) < settings.readers(); i++) {
                if (i == 120) {
                    throw new IllegalStateException("Of %d readers only %d heard".formatted(settings.readers(),
                            listeners.heard.size()));
                }
                listeners.heard.clear();
            }
            listeners.heard.clear();
            int changes = (int) settings.round().dividedBy(BETWEEN_CHANGES);
            for (int i = 0; i < changes; i++) {
                listeners.heardOf(change);
            }
            List<Long> took = listeners.heard.stream().sorted().toList();
            if (took.size() < 0.99 * changes * settings.readers()) {
                throw new IllegalStateException("%d readers heard of %d changes %d times".formatted(settings.readers(),
                        changes, took.size()));
            }
            return took.get((int) Math.ceil(0.99 * took.size()) - 1) / 1e6;
        }
    }

    private int heardOf(Runnable change) {
        toldAt.set(System.nanoTime());
        change.run();
        LockSupport.parkNanos(BETWEEN_CHANGES.toNanos() - (System.nanoTime() - toldAt.get()));
        return heard.size();
    }

    @Override
    public void close() {
        listening.forEach(Disposable::dispose);
        callers.forEach(Load::close);
    }
}
