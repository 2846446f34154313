package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.Interruptible;

/** Three {@code mongod} that know each other, and are known to the services, by their wires. */
public final class ReplicaSet {
    private static final String NAME = "rs0";
    /** Journals alone take 300. */
    private static final int MEGABYTES = 1024;

    private final List<Member> members = new ArrayList<>();

    private record Member(Part part, Wire wire, Disk disk, int port, int wirePort) {}

    ReplicaSet(Path directory) throws IOException {
        for (int i = 1; i <= 3; i++) {
            int port = FreePort.next();
            int wirePort = FreePort.next();
            var disk = new Disk(Files.createDirectories(directory.resolve("mongod-" + i)), MEGABYTES);
            var part = new Part("mongod-" + i, List.of("mongod", "--dbpath", disk.path().toString(), "--port",
                    String.valueOf(port), "--bind_ip", "127.0.0.1", "--replSet", NAME, "--wiredTigerCacheSizeGB",
                    "0.25", "--oplogSize", "256", "--quiet"), directory, Map.of(),
                    directory.resolve("mongod-" + i + ".log"), () -> isMember(port));
            members.add(new Member(part, new Wire("mongod-" + i, wirePort, port), disk, port, wirePort));
        }
    }

    /** Makes the three one set, and waits until one of them takes writes. */
    void initiate() {
        List<Document> hosts = members.stream()
                .map(each -> new Document("_id", members.indexOf(each)).append("host", "127.0.0.1:" + each.wirePort()))
                .toList();
        for (int attempt = 0; attempt < 200 && primary().isEmpty(); attempt++) {
            ask(members.getFirst().port(),
                    new Document("replSetInitiate", new Document("_id", NAME).append("members", hosts)));
            Interruptible.pause(Duration.ofMillis(200));
        }
        members.forEach(each -> each.part().awaitReady(Duration.ofSeconds(60)));
    }

    public List<Part> parts() {
        return members.stream().map(Member::part).toList();
    }

    public List<Wire> wires() {
        return members.stream().map(Member::wire).toList();
    }

    List<Disk> disks() {
        return members.stream().map(Member::disk).toList();
    }

    /** The member that takes writes, as it says itself with a majority behind it. */
    public Optional<Part> primary() {
        return members.stream()
                .filter(each -> hello(each.port()).map(it -> it.getBoolean("isWritablePrimary", false)).orElse(false))
                .map(Member::part)
                .findFirst();
    }

    /** The connection string of one database. */
    public String uri(String database) {
        return members.stream()
                .map(each -> "127.0.0.1:" + each.wirePort())
                .collect(Collectors.joining(",", "mongodb://", "/" + database + "?replicaSet=" + NAME));
    }

    private static boolean isMember(int port) {
        return hello(port).map(it -> it.getBoolean("isWritablePrimary", false) || it.getBoolean("secondary", false))
                .orElse(false);
    }

    private static Optional<Document> hello(int port) {
        return ask(port, new Document("hello", 1));
    }

    private static Optional<Document> ask(int port, Document command) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:%d/?directConnection=true"
                        .formatted(port)))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(it -> it.readTimeout(2, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            return Optional.of(client.getDatabase("admin").runCommand(command));
        } catch (MongoException e) {
            return Optional.empty();
        }
    }
}
