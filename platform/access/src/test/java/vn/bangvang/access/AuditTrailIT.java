package vn.bangvang.access;

import java.time.Clock;
import java.util.List;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTrailIT {
    @Test
    void whoReadOnePersonsDataIsFoundWithoutReadingTheWholeTrail() {
        ConnectionString uri = new ConnectionString(RealParts.started().freshStoreUri(AuditTrailIT.class));
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase("audited");
            new AuditTrail(database, Clock.systemUTC()).searchable().block();

            List<Document> keys = Flux.from(database.getCollection("audit").listIndexes())
                    .map(index -> index.get("key", Document.class))
                    .collectList()
                    .block();
            assertThat(keys).contains(new Document("ids", 1).append("at", 1),
                    new Document("caller", 1).append("at", 1));
        }
    }
}
