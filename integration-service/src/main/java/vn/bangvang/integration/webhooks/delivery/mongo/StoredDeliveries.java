package vn.bangvang.integration.webhooks.delivery.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.Position;
import vn.bangvang.integration.webhooks.delivery.Deliveries;
import vn.bangvang.integration.webhooks.delivery.Delivery;
import vn.bangvang.integration.webhooks.delivery.DeliveryState;

/** Deliveries in a collection of their own, acknowledged by a majority as everything that is owned. */
final class StoredDeliveries implements Deliveries {
    private static final int DUPLICATE_KEY = 11_000;
    private static final Bson IN_THE_ORDER_OF_THE_LOG = Sorts.ascending("topic", "partition", "offset");

    private final MongoCollection<Document> documents;

    StoredDeliveries(MongoDatabase database) {
        this.documents = database.getCollection("deliveries").withWriteConcern(WriteConcern.MAJORITY);
    }

    Mono<Void> searchable() {
        return Mono.from(documents.createIndex(Indexes.ascending("subscription", "state", "topic", "partition",
                "offset"))).then();
    }

    @Override
    public Mono<Void> add(List<Delivery> deliveries) {
        return deliveries.isEmpty()
                ? Mono.empty()
                : Mono.from(documents.insertMany(deliveries.stream().map(StoredDeliveries::document).toList(),
                        new InsertManyOptions().ordered(false)))
                        .then()
                        .onErrorResume(MongoBulkWriteException.class, StoredDeliveries::unlessTheyWereThere);
    }

    private static Mono<Void> unlessTheyWereThere(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream().allMatch(each -> each.getCode() == DUPLICATE_KEY)
                        ? Mono.empty()
                        : Mono.error(failure);
    }

    @Override
    public Flux<Delivery> pending(String subscriptionId, int limit) {
        return Flux.from(documents.find(of(subscriptionId, DeliveryState.PENDING))
                .sort(IN_THE_ORDER_OF_THE_LOG)
                .limit(limit)).map(StoredDeliveries::delivery);
    }

    @Override
    public Mono<Long> count(String subscriptionId, DeliveryState state) {
        return Mono.from(documents.countDocuments(of(subscriptionId, state)));
    }

    @Override
    public Mono<Void> received(Delivery delivery) {
        return Mono.from(documents.deleteOne(Filters.eq(delivery.id()))).then();
    }

    @Override
    public Mono<Void> change(Delivery delivery) {
        return Mono.from(documents.replaceOne(Filters.eq(delivery.id()), document(delivery))).then();
    }

    @Override
    public Mono<Delivery> find(String subscriptionId, String id) {
        return Mono
                .from(documents.find(Filters.and(Filters.eq(id), Filters.eq("subscription", subscriptionId))).first())
                .map(StoredDeliveries::delivery);
    }

    @Override
    public Flux<Delivery> page(String subscriptionId, DeliveryState state, @Nullable String afterId, int limit) {
        Bson wanted = of(subscriptionId, state);
        return Flux.from(documents.find(afterId == null ? wanted : Filters.and(wanted, Filters.gt("_id", afterId)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)).map(StoredDeliveries::delivery);
    }

    @Override
    public Mono<Void> forget(String subscriptionId) {
        return Mono.from(documents.deleteMany(Filters.eq("subscription", subscriptionId))).then();
    }

    private static Bson of(String subscriptionId, DeliveryState state) {
        return Filters.and(Filters.eq("subscription", subscriptionId), Filters.eq("state", state.name()));
    }

    private static Document document(Delivery delivery) {
        Instant first = delivery.firstTried();
        return new Document("_id", delivery.id()).append("subscription", delivery.subscriptionId())
                .append("state", delivery.state().name())
                .append("topic", delivery.at().topic())
                .append("partition", delivery.at().partition())
                .append("offset", delivery.at().offset())
                .append("event", delivery.eventId())
                .append("type", delivery.type())
                .append("subject", delivery.subject())
                .append("version", delivery.version())
                .append("time", delivery.time().toString())
                .append("attempts", delivery.attempts())
                .append("due", Date.from(delivery.due()))
                .append("firstTried", first == null ? null : Date.from(first))
                .append("lastFailure", delivery.lastFailure());
    }

    private static Delivery delivery(Document document) {
        Date first = document.getDate("firstTried");
        return new Delivery(document.getString("_id"), document.getString("subscription"),
                new Position(document.getString("topic"), document.getInteger("partition"), document.getLong("offset")),
                document.getString("event"), document.getString("type"), document.getString("subject"),
                document.getLong("version"), Instant.parse(document.getString("time")),
                DeliveryState.valueOf(document.getString("state")), document.getInteger("attempts"),
                document.getDate("due").toInstant(), first == null ? null : first.toInstant(),
                document.getString("lastFailure"));
    }
}
