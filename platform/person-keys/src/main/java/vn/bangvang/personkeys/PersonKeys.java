package vn.bangvang.personkeys;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys of one service, each sealed with the master key, in the collection {@code personKeys}. A person is named by
 * the id of the membership; a file that names many has a key of its own. What was sealed for a person is lost for good
 * once the key is destroyed, in every copy of the store that is made afterwards; no key is remembered in memory, so it
 * is lost on every instance at once.
 */
public final class PersonKeys {
    private static final String KEY = "key";

    private final MongoCollection<Document> keys;
    private final MasterKey master;
    private final Clock clock;

    PersonKeys(MongoDatabase database, MasterKey master, Clock clock) {
        this.keys = database.getCollection("personKeys").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.master = master;
        this.clock = clock;
    }

    /** The keys that are there, by person. */
    public Mono<Map<String, PersonKey>> of(Collection<String> persons) {
        if (persons.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Flux.from(keys.find(Filters.in("_id", Set.copyOf(persons))))
                .filter(document -> document.containsKey(KEY))
                .collectMap(document -> document.getString("_id"), this::opened);
    }

    /** As {@link #of}; who has never had a key is given one, and whose key was destroyed gets none. */
    public Mono<Map<String, PersonKey>> ofOrNew(Collection<String> persons) {
        return of(persons).flatMap(there -> {
            List<Document> missing = persons.stream()
                    .distinct()
                    .filter(person -> !there.containsKey(person))
                    .map(this::made)
                    .toList();
            return missing.isEmpty() ? Mono.just(there) : added(missing).then(Mono.defer(() -> of(persons)));
        });
    }

    /** Repeating it changes nothing; who had no key never gets one. */
    public Mono<Void> destroy(String person) {
        return Mono.from(keys.updateOne(Filters.eq("_id", person),
                Updates.combine(Updates.unset(KEY), Updates.set("destroyedAt", Date.from(clock.instant()))),
                new UpdateOptions().upsert(true))).then();
    }

    /** Somebody else may have been faster: then that key is the person's. */
    private Mono<Void> added(List<Document> missing) {
        return Mono.from(keys.insertMany(missing, new InsertManyOptions().ordered(false)))
                .onErrorResume(MongoBulkWriteException.class, PersonKeys::unlessAllThere)
                .then();
    }

    private static <T> Mono<T> unlessAllThere(MongoBulkWriteException failure) {
        boolean there = failure.getWriteConcernError() == null && failure.getWriteErrors()
                .stream()
                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        return there ? Mono.empty() : Mono.error(failure);
    }

    private Document made(String person) {
        return new Document("_id", person).append(KEY, new Binary(master.newPersonKey(person)))
                .append("madeAt", Date.from(clock.instant()));
    }

    private PersonKey opened(Document document) {
        return master.personKey(document.getString("_id"), document.get(KEY, Binary.class).getData());
    }
}
