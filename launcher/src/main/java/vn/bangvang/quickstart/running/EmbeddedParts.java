package vn.bangvang.quickstart.running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.localparts.LocalStore;
import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.identity.IdentityProvider;
import vn.bangvang.quickstart.identity.PersonSecrets;

/** Broker, store and identity provider, started side by side; what is known before they are ready is known at once. */
final class EmbeddedParts {
    private static final Executor THREADS = task -> Thread.ofPlatform().start(task);

    private final int brokerPort = FreePort.next();
    private final int issuerPort;
    private final PersonSecrets persons;
    private final CompletableFuture<LocalStore> store;
    private final CompletableFuture<LocalBroker> broker;
    private final CompletableFuture<IdentityProvider> identity;

    EmbeddedParts(SystemSettings settings, Progress progress) {
        Path data = settings.data().path();
        issuerPort = settings.issuerPort();
        persons = new PersonSecrets(data.resolve("identity"));
        store = part(progress, "store", () -> LocalStore.open(data.resolve("store")), LocalStore::description);
        broker = part(progress, "broker", () -> LocalBroker.start(data.resolve("broker"), brokerPort),
                LocalBroker::description);
        identity = part(progress, "identity provider",
                () -> IdentityProvider.start(data.resolve("identity"), issuerPort, gateways(settings)),
                it -> "Spring Authorization Server at " + it.issuer());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    String issuer() {
        return "http://127.0.0.1:" + issuerPort;
    }

    LocalStore store() {
        return await(store);
    }

    PersonSecrets persons() {
        return persons;
    }

    LocalBroker broker() {
        return await(broker);
    }

    IdentityProvider identity() {
        return await(identity);
    }

    /** Side by side; what has not ended after this time ends with this JVM. */
    void close(Duration patience) {
        CompletableFuture.allOf(Stream.of(store, broker, identity)
                .map(part -> part.handle((started, _) -> started)
                        .thenAcceptAsync(EmbeddedParts::closeQuietly, THREADS))
                .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static List<String> gateways(SystemSettings settings) {
        return Stream.of("localhost", "127.0.0.1", settings.listen().fromHere())
                .distinct()
                .map(host -> "http://%s:%d".formatted(host, settings.gatewayPort()))
                .toList();
    }

    private static <T extends AutoCloseable> CompletableFuture<T> part(Progress progress, String name,
            Supplier<T> start,
            Function<T, String> describe) {
        return CompletableFuture.supplyAsync(() -> {
            T part = progress.timed(name, start::get);
            progress.say("%-20s %s", name, describe.apply(part));
            return part;
        }, THREADS);
    }

    private static <T> T await(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new QuickstartException(String.valueOf(cause.getMessage()), cause);
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            // Everything is ending; what is kept is already on disk.
        }
    }
}
