package vn.bangvang.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.audit.AuditEntry.Happening;

/**
 * The trail in the database {@code audit}, which is only ever added to: the account that services use there has no
 * right to change or delete.
 */
public final class AuditStore {
    private static final int NOT_ALLOWED = 13;
    private static final int OTHER_OPTIONS = 85;

    private final MongoDatabase database;
    private final MongoCollection<Document> entries;

    public AuditStore(MongoDatabase database) {
        this.database = database;
        this.entries = database.getCollection("entries")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /**
     * Which entries are asked for; a null does not limit.
     *
     * @param what as in {@link Happening#what}
     * @param collection the first segment of the path behind {@code /api/v1}
     */
    public record Search(@Nullable String memberId, @Nullable String caller, @Nullable Instant from,
            @Nullable Instant to, @Nullable String what, @Nullable String client, @Nullable String collection) {
        /** Whatever was shown to whomever. */
        public Search(@Nullable String memberId, @Nullable String caller, @Nullable Instant from,
                @Nullable Instant to) {
            this(memberId, caller, from, to, null, null, null);
        }

        /** What left as a file. */
        public static Search exports(@Nullable String client, @Nullable String collection, @Nullable Instant from,
                @Nullable Instant to) {
            return new Search(null, null, from, to, Happening.EXPORT, client, collection);
        }

        Bson filter() {
            List<Bson> all = new ArrayList<>();
            if (what != null) {
                all.add(Filters.eq("what", what));
            }
            if (client != null) {
                all.add(Filters.eq("client", client));
            }
            if (collection != null) {
                all.add(Filters.regex("path", "^/api/v1/" + Pattern.quote(collection) + "(/|$)"));
            }
            if (memberId != null) {
                all.add(Filters.eq("ids", memberId));
            }
            if (caller != null) {
                all.add(Filters.eq("caller", caller));
            }
            if (from != null) {
                all.add(Filters.gte("at", Date.from(from)));
            }
            if (to != null) {
                all.add(Filters.lt("at", Date.from(to)));
            }
            return all.isEmpty() ? Filters.empty() : Filters.and(all);
        }
    }

    /** @param id where the entry stands among all, for the next page */
    public record Found(String id, AuditEntry entry) {}

    Mono<Void> append(List<AuditEntry> some) {
        return Mono.from(entries.insertMany(some.stream().map(AuditStore::document).toList())).then();
    }

    /** The newest first. @param beforeId where the page before ended; null for the first */
    public Flux<Found> find(Search search, @Nullable String beforeId, int limit) {
        Bson filter = beforeId == null
                ? search.filter()
                : Filters.and(search.filter(), Filters.lt("_id", new ObjectId(beforeId)));
        return Flux.from(entries.find(filter).sort(Sorts.descending("_id")).limit(limit))
                .map(document -> new Found(document.getObjectId("_id").toHexString(), entry(document)));
    }

    /** The newest entry of each writer who wrote since then. */
    public Flux<AuditChain> headsSince(Instant from) {
        return Flux.from(entries.find(Filters.gte("at", Date.from(from)))
                .projection(Projections.include("writer", "seq", "hash")))
                .map(document -> new AuditChain(document.getString("writer"),
                        document.get("seq", Number.class).longValue(), document.getString("hash")))
                .collect(HashMap<String, AuditChain>::new, (heads, chain) -> heads.merge(chain.writer(), chain,
                        (one, other) -> one.seq() > other.seq() ? one : other))
                .flatMapIterable(HashMap::values);
    }

    /** Each writer's in the order of their numbers. */
    public Flux<AuditEntry> all() {
        return Flux.from(entries.find().sort(Sorts.ascending("writer", "seq"))).map(AuditStore::entry);
    }

    /**
     * Completes when entries are found by person, caller and time; where others prepare the database, at once.
     *
     * @param kept after which the store itself forgets an entry
     */
    public Mono<Void> searchable(Duration kept) {
        return Flux.concat(entries.createIndex(Indexes.ascending("writer", "seq"), new IndexOptions().unique(true)),
                entries.createIndex(Indexes.ascending("ids", "at"), new IndexOptions()),
                entries.createIndex(Indexes.ascending("caller", "at"), new IndexOptions()),
                entries.createIndex(Indexes.ascending("what", "client"), new IndexOptions()),
                keptFor(kept))
                .then()
                .onErrorResume(MongoCommandException.class,
                        failure -> failure.getErrorCode() == NOT_ALLOWED ? Mono.empty() : Mono.error(failure));
    }

    private Publisher<?> keptFor(Duration kept) {
        return Mono
                .from(entries.createIndex(Indexes.ascending("at"),
                        new IndexOptions().expireAfter(kept.toSeconds(), TimeUnit.SECONDS)))
                .onErrorResume(MongoCommandException.class,
                        failure -> failure.getErrorCode() == OTHER_OPTIONS ? changedTo(kept) : Mono.error(failure));
    }

    private Mono<String> changedTo(Duration kept) {
        return Mono.from(database.runCommand(new Document("collMod", entries.getNamespace().getCollectionName())
                .append("index", new Document("keyPattern", new Document("at", 1))
                        .append("expireAfterSeconds", kept.toSeconds()))))
                .map(Document::toJson);
    }

    private static Document document(AuditEntry entry) {
        Happening it = entry.happening();
        return new Document("writer", entry.writer()).append("seq", entry.seq())
                .append("at", Date.from(entry.at()))
                .append("what", it.what())
                .append("ids", it.ids())
                .append("caller", it.caller())
                .append("client", it.client())
                .append("organisation", it.organisation())
                .append("method", it.method())
                .append("path", it.path())
                .append("purpose", it.purpose())
                .append("result", it.result())
                .append("correlationId", it.correlationId())
                .append("prevHash", entry.prevHash())
                .append("hash", entry.hash());
    }

    private static AuditEntry entry(Document it) {
        return new AuditEntry(it.getString("writer"), it.get("seq", Number.class).longValue(),
                it.getDate("at").toInstant(),
                new Happening(it.getString("what"), it.getList("ids", String.class, List.of()), it.getString("caller"),
                        it.getString("client"), it.getString("organisation"), it.getString("method"),
                        it.getString("path"), it.getString("purpose"), it.get("result", Number.class).intValue(),
                        it.getString("correlationId")),
                it.getString("prevHash"), it.getString("hash"));
    }
}
