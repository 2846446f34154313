package vn.bangvang.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.outbox.aggregate.Origin;

/**
 * Who read data about members, what and when. Party membership is sensitive personal data; a read that cannot be
 * written down fails.
 */
public final class AuditTrail {
    private static final Retry UNTIL_THEY_EXIST = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofSeconds(30));

    private final MongoCollection<Document> entries;
    private final Clock clock;

    public AuditTrail(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("audit").withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
    }

    /** Completes when readings of one person's data, and of one caller, are found without reading the whole trail. */
    Mono<Void> searchable() {
        return Flux.just(Indexes.ascending("ids", "at"), Indexes.ascending("caller", "at"))
                .concatMap(entries::createIndex)
                .then()
                .retryWhen(UNTIL_THEY_EXIST);
    }

    /**
     * @param what the kind of data, such as {@code member}
     * @param ids of the members that were shown
     */
    public Mono<Void> memberDataRead(Caller caller, String what, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Mono.empty();
        }
        return Mono
                .deferContextual(context -> Mono.from(entries.insertOne(new Document("at", Date.from(clock.instant()))
                        .append("caller", caller.subject())
                        .append("organisation", caller.organisation())
                        .append("what", what)
                        .append("ids", List.copyOf(ids))
                        .append("approvedBy", Origin.from(context).approvedBy())
                        .append("correlationId", Origin.from(context).correlationId()))))
                .then();
    }
}
