package vn.bangvang.localparts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A {@code mongod} of our own: child process, replica set of one, journal, 127.0.0.1 only. */
final class MongodStore implements LocalStore {
    private final Child mongod;
    private final int port;
    private final String version;

    private MongodStore(Child mongod, int port, String version) {
        this.mongod = mongod;
        this.port = port;
        this.version = version;
    }

    static Optional<Path> find(String path) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .filter(each -> !each.isEmpty())
                .map(each -> Path.of(each, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static MongodStore start(Path binary, Path directory) {
        Path data = directory.resolve("mongod");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new LocalPartsException("Cannot write to " + data, e);
        }
        int port = FreePort.next();
        Path log = directory.resolve("mongod.log");
        Child child = Child.start("mongod", List.of(binary.toString(), "--dbpath", data.toString(), "--port",
                String.valueOf(port), "--bind_ip", "127.0.0.1", "--replSet", OneNodeReplicaSet.NAME,
                "--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "256", "--quiet",
                // What is old enough is gone at once: nobody waits a minute to see it.
                "--setParameter", "ttlMonitorSleepSecs=1"), directory, Map.of(), log);
        try {
            String version = new OneNodeReplicaSet(port, child::isAlive).awaitPrimary();
            return new MongodStore(child, port, version);
        } catch (RuntimeException e) {
            child.close();
            throw new LocalPartsException("mongod did not become ready; its log is " + log, e);
        }
    }

    Child mongod() {
        return mongod;
    }

    @Override
    public String uri(String database) {
        return "mongodb://127.0.0.1:%d/%s?replicaSet=%s".formatted(port, database, OneNodeReplicaSet.NAME);
    }

    @Override
    public String description() {
        return "mongod %s (replica set of one) at 127.0.0.1:%d".formatted(version, port);
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return mongod.onExit();
    }

    @Override
    public void close() {
        mongod.close();
    }
}
