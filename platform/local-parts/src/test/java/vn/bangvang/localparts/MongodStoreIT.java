package vn.bangvang.localparts;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MongodStoreIT extends LocalStoreContract {

    @BeforeAll
    static void needsAMongod() {
        boolean found = MongodStore.find(System.getenv("PATH")).isPresent();
        assertThat(found || !"local".equalsIgnoreCase(System.getenv("BANGVANG_PARTS")))
                .as("There is a mongod on the PATH, or BANGVANG_PARTS=local does not demand one")
                .isTrue();
        Assumptions.assumeTrue(found, "There is no mongod on the PATH");
    }

    @Override
    LocalStore open() {
        return LocalStore.open(directory, Map.of("PATH", System.getenv("PATH")));
    }

    @Test
    void isAReplicaSetWithTransactions() {
        try (LocalStore store = open(); MongoClient client = MongoClients.create(store.uri("members"))) {
            MongoCollection<Document> things = client.getDatabase("members").getCollection("things");
            things.insertOne(new Document("_id", 0));
            try (ClientSession session = client.startSession()) {
                session.withTransaction(() -> things.insertOne(session, new Document("_id", 1)));
            }
            assertThat(things.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void aMongodThatDiesIsNoticed() throws Exception {
        try (LocalStore store = open()) {
            ((MongodStore) store).mongod().kill();
            assertThat(store.onExit().get(60, TimeUnit.SECONDS)).isEqualTo(137);
        }
    }

    @Test
    void dataOfAMongodAreNotOpenedWithAnotherStore() {
        open().close();
        assertThatThrownBy(() -> LocalStore.open(directory, Map.of("PATH", ""))).isInstanceOf(LocalPartsException.class)
                .hasMessageContaining("written with the mongod store");
    }
}
