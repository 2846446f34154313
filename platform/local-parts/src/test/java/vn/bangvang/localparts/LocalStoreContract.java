package vn.bangvang.localparts;

import java.nio.file.Path;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
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
    void whatWasWrittenIsThereAfterARestart() {
        try (LocalStore store = open()) {
            write(store, "one");
        }
        try (LocalStore store = open()) {
            write(store, "two");
            assertThat(count(store, "members")).isEqualTo(2);
        }
    }

    @Test
    void databasesAreApart() {
        try (LocalStore store = open()) {
            write(store, "one");
            assertThat(count(store, "training")).isZero();
        }
    }

    static void write(LocalStore store, String id) {
        try (MongoClient client = MongoClients.create(store.uri("members"))) {
            client.getDatabase("members")
                    .getCollection("things")
                    .withWriteConcern(WriteConcern.MAJORITY)
                    .insertOne(new Document("_id", id));
        }
    }

    static long count(LocalStore store, String database) {
        try (MongoClient client = MongoClients.create(store.uri(database))) {
            return client.getDatabase(database).getCollection("things").countDocuments();
        }
    }
}
