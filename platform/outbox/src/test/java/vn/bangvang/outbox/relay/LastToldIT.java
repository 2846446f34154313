package vn.bangvang.outbox.relay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.localparts.LocalStore;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LastToldIT {

    @Test
    void ofEachAggregateTheLastEventIsKeptInWhateverOrderInstancesTellThem() throws Exception {
        assertKeepsTheLast(RealParts.started().freshStoreUri(LastToldIT.class));
    }

    @Test
    void theEmbeddedStoreKeepsTheLastToo(@TempDir Path directory) throws Exception {
        try (LocalStore store = LocalStore.open(directory, Map.of())) {
            assertKeepsTheLast(store.uri("told"));
        }
    }

    private static void assertKeepsTheLast(String uri) throws Exception {
        try (MongoClient client = MongoClients.create(uri)) {
            var told = new LastTold(
                    client.getDatabase(new ConnectionString(uri).getDatabase()).getCollection("told"));
            told.remember(List.of(event("topic", "a", 2), event("topic", "a", 1), event("topic", "b", 1)));
            told.remember(List.of(event("topic", "a", 1), event("topic", "b", 10), event("topic.other", "a", 7)));
            told.remember(List.of(event("topic", "b", 9), event("topic", "c", 3)));

            // Written for one member and read as a majority has it, a moment later.
            await().until(() -> told.slice("topic", "", 10).equals(Map.of("a", 2L, "b", 10L, "c", 3L)));
            assertThat(told.slice("topic", "a", 1)).isEqualTo(Map.of("b", 10L));
            assertThat(told.events("topic", List.of("b"))).containsExactly(event("topic", "b", 10));
        }
    }

    private static PendingEvent event(String topic, String key, int version) {
        return new PendingEvent(key + version, Instant.EPOCH, topic, key,
                Map.of(PendingEvent.VERSION, Integer.toString(version)), "{}");
    }
}
