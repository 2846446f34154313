package vn.bangvang.localparts;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import de.bwaldvogel.mongo.MongoServer;

import vn.bangvang.localparts.documents.DocumentBackend;

/** mongo-java-server in this JVM, its data in one file. A hard kill loses nothing that was answered. */
final class EmbeddedStore implements LocalStore {
    /** What a directory is marked with; another form of the file has another name. */
    static final String KIND = "embedded 2";

    private final DocumentBackend backend;
    private final MongoServer server;
    private final String address;

    private EmbeddedStore(DocumentBackend backend, MongoServer server, String address) {
        this.backend = backend;
        this.server = server;
        this.address = address;
    }

    static EmbeddedStore start(Path directory) {
        try {
            var backend = new DocumentBackend(directory.resolve("documents.mv"));
            var server = new MongoServer(backend);
            InetSocketAddress bound = server.bind();
            return new EmbeddedStore(backend, server, "127.0.0.1:" + bound.getPort());
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
        return "mongo-java-server (embedded, one file) at " + address;
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return backend.failed();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
