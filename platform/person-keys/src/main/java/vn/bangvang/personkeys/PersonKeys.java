package vn.bangvang.personkeys;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.personkeys.MasterKey.NewKey;

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
            Set<String> missing = new HashSet<>(persons);
            missing.removeAll(there.keySet());
            return ofNew(missing).map(made -> {
                var all = new HashMap<>(there);
                all.putAll(made);
                return all;
            });
        });
    }

    /** As {@link #ofOrNew}, for those who hardly have a key yet: then the store is asked once. */
    public Mono<Map<String, PersonKey>> ofNew(Set<String> persons) {
        if (persons.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Mono.defer(() -> {
            Map<String, NewKey> made = new HashMap<>();
            persons.forEach(person -> made.put(person, master.newPersonKey(person)));
            List<Document> documents = new ArrayList<>(made.size());
            made.forEach((person, key) -> documents.add(document(person, key)));
            Map<String, PersonKey> keys = new HashMap<>();
            made.forEach((person, key) -> keys.put(person, key.key()));
            return Mono.from(this.keys.insertMany(documents, new InsertManyOptions().ordered(false)))
                    .<Map<String, PersonKey>>thenReturn(keys)
                    .onErrorResume(MongoBulkWriteException.class,
                            failure -> someWereThere(failure) ? of(persons) : Mono.error(failure));
        });
    }

    /** Repeating it changes nothing; who had no key never gets one. */
    public Mono<Void> destroy(String person) {
        return Mono.from(keys.updateOne(Filters.eq("_id", person),
                Updates.combine(Updates.unset(KEY), Updates.set("destroyedAt", Date.from(clock.instant()))),
                new UpdateOptions().upsert(true))).then();
    }

    /** Whose keys were destroyed, in no order: erased members, and files whose time was over. */
    public Flux<String> destroyed() {
        return Flux.from(keys.find(Filters.exists("destroyedAt")).projection(Projections.include("_id")))
                .map(document -> document.getString("_id"));
    }

    /** Somebody else was faster with some of them: then that key is the person's. */
    private static boolean someWereThere(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null && failure.getWriteErrors()
                .stream()
                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private Document document(String person, NewKey key) {
        return new Document("_id", person).append(KEY, new Binary(key.sealed()))
                .append("madeAt", Date.from(clock.instant()));
    }

    private PersonKey opened(Document document) {
        return master.personKey(document.getString("_id"), document.get(KEY, Binary.class).getData());
    }
}
