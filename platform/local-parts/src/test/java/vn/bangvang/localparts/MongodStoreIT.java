package vn.bangvang.localparts;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MongodStoreIT extends LocalStoreContract {

    @BeforeAll
    static void needs_a_mongod() {
        Assumptions.assumeTrue(MongodStore.find(System.getenv("PATH")).isPresent(), "no mongod on the PATH");
    }

    @Override
    LocalStore open() {
        return LocalStore.open(directory, Map.of("PATH", System.getenv("PATH")));
    }

    @Test
    void is_a_replica_set_with_transactions() {
        try (var store = open(); var client = MongoClients.create(store.uri("members"))) {
            var things = client.getDatabase("members").getCollection("things");
            things.insertOne(new Document("_id", 0));
            try (var session = client.startSession()) {
                session.withTransaction(() -> things.insertOne(session, new Document("_id", 1)));
            }
            assertThat(things.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void a_mongod_that_dies_is_noticed() throws Exception {
        try (var store = open()) {
            ((MongodStore) store).mongod().kill();
            assertThat(store.onExit().get(5, TimeUnit.SECONDS)).isEqualTo(137);
        }
    }

    @Test
    void data_of_a_mongod_are_not_opened_with_another_store() {
        open().close();
        assertThatThrownBy(() -> LocalStore.open(directory, Map.of("PATH", ""))).isInstanceOf(LocalPartsException.class)
                .hasMessageContaining("written with the mongod store");
    }
}
