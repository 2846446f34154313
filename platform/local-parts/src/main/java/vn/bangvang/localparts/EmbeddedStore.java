package vn.bangvang.localparts;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** mongo-java-server in this JVM, its data in one H2 file. A hard kill can lose the last second of writes. */
final class EmbeddedStore implements LocalStore {
    private final MongoServer server;
    private final String address;

    private EmbeddedStore(MongoServer server, String address) {
        this.server = server;
        this.address = address;
    }

    static EmbeddedStore start(Path directory) {
        try {
            var server = new MongoServer(new H2Backend(directory.resolve("store.mv").toString()));
            InetSocketAddress bound = server.bind();
            return new EmbeddedStore(server, "127.0.0.1:" + bound.getPort());
        } catch (RuntimeException e) {
            throw new LocalPartsException(
                    "The embedded store did not start with its data in %s: %s".formatted(directory,
                            e.getMessage()),
                    e);
        }
    }

    @Override
    public String uri(String database) {
        return "mongodb://%s/%s".formatted(address, database);
    }

    @Override
    public String description() {
        return "mongo-java-server (embedded, H2 file) at " + address;
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
