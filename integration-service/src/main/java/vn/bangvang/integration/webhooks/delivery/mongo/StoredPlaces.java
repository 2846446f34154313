package vn.bangvang.integration.webhooks.delivery.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

import vn.bangvang.integration.webhooks.delivery.Places;
import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;

/** The places in a collection of their own; who holds one stands in it, and until when. */
final class StoredPlaces implements Places {
    private final MongoCollection<Document> documents;
    private final InstantSource clock;

    StoredPlaces(MongoDatabase database, InstantSource clock) {
        this.documents = database.getCollection("places").withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
    }

    @Override
    public Mono<Void> begin(String subscriptionId, SeenPosition from) {
        Bson first = Updates.combine(Updates.setOnInsert("next", PositionForm.write(from)),
                Updates.setOnInsert("until", Date.from(Instant.EPOCH)));
        return Mono.from(documents.updateOne(Filters.eq(subscriptionId), first, new UpdateOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<SeenPosition> hold(String subscriptionId, String holder, Duration time) {
        Instant now = clock.instant();
        Bson free = Filters.and(Filters.eq(subscriptionId),
                Filters.or(Filters.eq("holder", holder), Filters.lt("until", Date.from(now))));
        Bson held = Updates.combine(Updates.set("holder", holder), Updates.set("until", Date.from(now.plus(time))));
        return Mono.from(documents.findOneAndUpdate(free, held))
                .map(document -> PositionForm.read(document.getString("next")));
    }

    @Override
    public Mono<Boolean> move(String subscriptionId, String holder, SeenPosition next) {
        return Mono
                .from(documents.updateOne(Filters.and(Filters.eq(subscriptionId), Filters.eq("holder", holder)),
                        Updates.set("next", PositionForm.write(next))))
                .filter(moved -> moved.getMatchedCount() == 1)
                .map(_ -> true);
    }

    @Override
    public Mono<Void> forget(String subscriptionId) {
        return Mono.from(documents.deleteOne(Filters.eq(subscriptionId))).then();
    }
}
