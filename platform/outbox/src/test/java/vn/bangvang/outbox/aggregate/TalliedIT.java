package vn.bangvang.outbox.aggregate;

import java.util.List;
import java.util.Map;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.Needed;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a tally looks at, as MongoDB's own profile tells it; the embedded store has none. */
class TalliedIT {
    private final String store = RealParts.started().freshStoreUri(TalliedIT.class);

    @Test
    void aTallyByTheTwoFieldsOfItsIndexReadsNoAggregate() {
        Needed.ofMongo(!RealParts.started().description().contains("mongo-java-server"),
                "The embedded store has no profile");
        try (LampService service = LampService.on(store); MongoClient client = MongoClients.create(store)) {
            MongoDatabase database = client.getDatabase(new ConnectionString(store).getDatabase());
            service.lamps().found(_ -> Mono.just(Lamp.in("attic").hung())).block();
            service.lamps().found(_ -> Mono.just(Lamp.in("cellar").hung())).block();
            Mono.from(database.runCommand(new Document("profile", 2))).block();
            Query both = Query.all().andAnyOf("place", List.of("attic", "cellar"));
            // The index is made beside the first writes.
            await().untilAsserted(() -> {
                assertThat(service.lamps().tally(both, "since").block()).isEqualTo(Map.of("2021-01-02", 2L));
                Document told = Mono.from(database.getCollection("system.profile")
                        .find(Filters.eq("command.aggregate", "lamps"))
                        .sort(Sorts.descending("ts"))
                        .first()).block();
                assertThat(told.get("keysExamined", Number.class).intValue()).isPositive();
                assertThat(told.get("docsExamined", Number.class).intValue()).isZero();
            });
        }
    }
}
