package vn.bangvang.localparts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/** Makes a mongod the primary of a replica set of one, whatever port it had when its data were written. */
final class OneNodeReplicaSet {
    static final String NAME = "rs0";
    private static final int NOT_YET_INITIALIZED = 94;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final BooleanSupplier alive;

    OneNodeReplicaSet(int port, BooleanSupplier alive) {
        this.port = port;
        this.alive = alive;
    }

    /** Returns the server's version once it takes writes. */
    String awaitPrimary() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString("mongodb://127.0.0.1:%d/?directConnection=true".formatted(port)))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            Instant deadline = Instant.now().plus(PATIENCE);
            boolean configured = false;
            while (Instant.now().isBefore(deadline) && alive.getAsBoolean()) {
                try {
                    if (!configured) {
                        configure(client);
                        configured = true;
                    }
                    if (admin(client, new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
                        return admin(client, new Document("buildInfo", 1)).getString("version");
                    }
                } catch (MongoException e) {
                    // Not listening yet, or between two states: asked again until the deadline.
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        throw new LocalPartsException(alive.getAsBoolean()
                ? "mongod is not primary after " + PATIENCE.toSeconds() + " s"
                : "mongod ended", null);
    }

    private void configure(MongoClient client) {
        String address = "127.0.0.1:" + port;
        try {
            Document config = admin(client, new Document("replSetGetConfig", 1)).get("config", Document.class);
            Document self = config.getList("members", Document.class).getFirst();
            if (!address.equals(self.getString("host"))) {
                self.put("host", address);
                config.put("version", config.getInteger("version") + 1);
                admin(client, new Document("replSetReconfig", config).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            admin(client, new Document("replSetInitiate", new Document("_id", NAME)
                    .append("members", List.of(new Document("_id", 0).append("host", address)))));
        }
    }

    private static Document admin(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command);
    }
}
