package vn.bangvang.localparts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A MongoDB for services on this machine, the first of these that there is: the one at {@code MONGODB_URI}; a
 * {@code mongod} on the PATH, started here as a replica set of one; mongo-java-server with one file, in this JVM.
 */
public sealed interface LocalStore extends AutoCloseable permits GivenStore, MongodStore, EmbeddedStore {

    /**
     * Returns when the store takes writes.
     *
     * @param directory where the data are kept, created when absent; a directory once used with one kind of store is
     * refused to another, because the data would seem to be gone
     */
    static LocalStore open(Path directory) {
        return open(directory, System.getenv());
    }

    /** As {@link #open(Path)}, with {@code MONGODB_URI} and {@code PATH} taken from the given environment. */
    static LocalStore open(Path directory, Map<String, String> environment) {
        String given = environment.get("MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return new GivenStore(given);
        }
        Optional<Path> mongod = MongodStore.find(environment.getOrDefault("PATH", ""));
        String kind = mongod.isPresent() ? "mongod" : EmbeddedStore.KIND;
        try {
            Files.createDirectories(directory);
            Path marker = directory.resolve("kind");
            String former = Files.exists(marker) ? Files.readString(marker) : kind;
            if (!former.equals(kind)) {
                throw new LocalPartsException(mongod.isEmpty() && former.startsWith("embedded")
                        ? "The data in %s have a form that is not read any more. %s".formatted(directory,
                                "Choose another directory, or remove them and the broker's log beside them.")
                        : "The data in %s were written with the %s store, and this start found the %s one. %s"
                                .formatted(directory, former, kind, "Change the PATH, or choose another directory."),
                        null);
            }
            Files.writeString(marker, kind);
        } catch (IOException e) {
            throw new LocalPartsException("Cannot write to " + directory, e);
        }
        return mongod.<LocalStore>map(binary -> MongodStore.start(binary, directory))
                .orElseGet(() -> EmbeddedStore.start(directory));
    }

    /** A connection string for one database. */
    String uri(String database);

    /** What runs where, for people. */
    String description();

    /** Completed when the store has gone away by itself; never, when its end cannot be noticed from here. */
    CompletableFuture<Integer> onExit();

    @Override
    void close();
}
