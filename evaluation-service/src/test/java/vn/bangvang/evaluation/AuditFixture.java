package vn.bangvang.evaluation;

import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** Looks up what the audit trail kept. */
public final class AuditFixture {
    private AuditFixture() {}

    /** How often data of that kind about the member was read. */
    public static long reads(MongoClient mongo, String uri, String what, String memberId) {
        String database = Objects.requireNonNull(new ConnectionString(uri).getDatabase());
        Document filter = new Document("what", what).append("ids", memberId);
        Long count = Flux.from(mongo.getDatabase(database).getCollection("entries").find(filter)).count().block();
        return Objects.requireNonNull(count);
    }
}
