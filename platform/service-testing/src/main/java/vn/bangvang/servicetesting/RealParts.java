package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.localparts.LocalStore;

/**
 * A real Kafka broker and a MongoDB, started once in this JVM at the first {@link #started()} and stopped with it.
 * Containers where a Docker engine answers and has the images, else the broker in this JVM and the store that is found.
 * The variable {@code BANGVANG_PARTS} (containers, local, embedded) forces a choice; forced and impossible is a
 * failure, never a quiet substitute.
 */
public final class RealParts {
    /** @param bootstrapServers for {@code spring.kafka.bootstrap-servers} */
    record Broker(String bootstrapServers, String description) {}

    /** @param uri from a database's name to a connection string */
    record Store(UnaryOperator<String> uri, String description) {}

    private static @Nullable RealParts running;

    private final Broker broker;
    private final Store store;
    private final List<String> skipped;

    private RealParts(Broker broker, Store store, List<String> skipped) {
        this.broker = broker;
        this.store = store;
        this.skipped = skipped;
    }

    /**
     * The parts of this JVM, started if they are not yet.
     *
     * @throws IllegalStateException when {@code BANGVANG_PARTS} asks for what this machine does not have
     */
    public static synchronized RealParts started() {
        RealParts known = running;
        if (known == null) {
            known = start(PartsChoice.made());
            running = known;
            System.out.println(known.description());
        }
        return known;
    }

    /** The parts of this JVM, if a test has asked for them. */
    static synchronized Optional<RealParts> ifStarted() {
        return Optional.ofNullable(running);
    }

    /** For {@code spring.kafka.bootstrap-servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** For {@code spring.mongodb.uri}: the database of that name. */
    public String storeUri(String database) {
        return store.uri().apply(database);
    }

    /** For {@code spring.mongodb.uri}: a database that nobody has used before. */
    public String freshStoreUri(Class<?> test) {
        return storeUri("%.40s_%08x".formatted(test.getSimpleName(), ThreadLocalRandom.current().nextInt()));
    }

    /** One line: which broker, which store, and what was wanted and not there. */
    public String description() {
        return "real parts: " + broker.description() + "; " + store.description()
                + (skipped.isEmpty() ? "" : "; NOT RUN on containers: " + String.join(", ", skipped));
    }

    private static RealParts start(PartsChoice choice) {
        return switch (choice) {
            case BEST -> {
                ContainerParts containers = new ContainerParts();
                Broker broker = containers.broker().orElseGet(RealParts::localBroker);
                Store store = containers.store().orElseGet(() -> localStore(System.getenv()));
                yield new RealParts(broker, store, containers.missing());
            }
            case CONTAINERS -> {
                ContainerParts containers = new ContainerParts();
                yield new RealParts(containers.broker().orElseThrow(() -> impossible(choice, containers.missing())),
                        containers.store().orElseThrow(() -> impossible(choice, containers.missing())), List.of());
            }
            case LOCAL -> {
                if (!hasRealMongo()) {
                    throw impossible(choice, List.of("neither MONGODB_URI nor a mongod on the PATH"));
                }
                yield new RealParts(localBroker(), localStore(System.getenv()), List.of());
            }
            case EMBEDDED -> new RealParts(localBroker(), localStore(Map.of()), List.of());
        };
    }

    private static IllegalStateException impossible(PartsChoice choice, List<String> missing) {
        return new IllegalStateException("BANGVANG_PARTS asks for " + choice + ": " + String.join(", ", missing));
    }

    private static boolean hasRealMongo() {
        return !System.getenv().getOrDefault("MONGODB_URI", "").isBlank()
                || Needed.onThePath("mongod").isPresent();
    }

    private static Broker localBroker() {
        Path directory = temporaryDirectory();
        LocalBroker broker = LocalBroker.start(directory);
        atExit(broker::close, directory);
        return new Broker(broker.bootstrapServers(), broker.description());
    }

    private static Store localStore(Map<String, String> environment) {
        Path directory = temporaryDirectory();
        LocalStore store = LocalStore.open(directory, environment);
        atExit(store::close, directory);
        return new Store(store::uri, store.description());
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("bang-vang-parts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the services under test: one that finds its broker gone first waits for it. */
    private static void atExit(Runnable close, Path directory) {
        SpringApplication.getShutdownHandlers().add(() -> {
            close.run();
            FileSystemUtils.deleteRecursively(directory.toFile());
        });
    }
}
