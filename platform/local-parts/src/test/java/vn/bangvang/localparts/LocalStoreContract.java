package vn.bangvang.localparts;

import java.nio.file.Path;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every store that is started here. */
abstract class LocalStoreContract {

    @TempDir
    Path directory;

    abstract LocalStore open();

    @Test
    void what_was_written_is_there_after_a_restart() {
        try (var store = open()) {
            write(store, "one");
        }
        try (var store = open()) {
            write(store, "two");
            assertThat(count(store, "members")).isEqualTo(2);
        }
    }

    @Test
    void databases_are_apart() {
        try (var store = open()) {
            write(store, "one");
            assertThat(count(store, "training")).isZero();
        }
    }

    static void write(LocalStore store, String id) {
        try (var client = MongoClients.create(store.uri("members"))) {
            client.getDatabase("members")
                    .getCollection("things")
                    .withWriteConcern(WriteConcern.MAJORITY)
                    .insertOne(new Document("_id", id));
        }
    }

    static long count(LocalStore store, String database) {
        try (var client = MongoClients.create(store.uri(database))) {
            return client.getDatabase(database).getCollection("things").countDocuments();
        }
    }
}
