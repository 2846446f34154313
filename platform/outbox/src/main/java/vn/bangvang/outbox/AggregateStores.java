package vn.bangvang.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Opens the stores of a service, one for each kind of aggregate, and knows them all. */
public final class AggregateStores {
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, MongoCollection<Document>> collections = new ConcurrentHashMap<>();
    private final Set<String> answering = ConcurrentHashMap.newKeySet();
    private final MongoDatabase database;
    private final Envelopes envelopes;
    private final Relay relay;
    private final Clock clock;

    AggregateStores(MongoDatabase database, OutboxSettings settings, Relay relay, Clock clock) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.envelopes = new Envelopes(json, settings.source(), clock);
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * @param collection where its documents live; one store for each collection
     * @param type the aggregate's record, written as JSON
     * @param noun names it in refusals: {@code MEMBER} gives {@code UNKNOWN_MEMBER}, {@code MEMBER_ALREADY_EXISTS}
     */
    public <S> AggregateStore<S> of(String collection, Class<S> type, String noun) {
        MongoCollection<Document> documents = collections.computeIfAbsent(collection, database::getCollection);
        return new AggregateStore<>(documents, new AggregateDocument<>(json, type), noun, envelopes, relay,
                new RememberedAnswers(documents, answering, clock));
    }
}
