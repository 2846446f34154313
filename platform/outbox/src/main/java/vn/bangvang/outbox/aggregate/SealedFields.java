package vn.bangvang.outbox.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.personkeys.PersonKey;
import vn.bangvang.personkeys.PersonKeys;

/**
 * Between a kind's records and its documents: what its {@link Secret}s name is sealed on the way into the store and
 * opened on the way out. Text whose key was destroyed reads {@value #ERASED}, a truth reads false, anything else as if
 * it had never been there.
 */
final class SealedFields {
    static final String ERASED = "[erased]";
    private static final String SEALED = "sealed";
    private static final String PERSON = "sealedFor";
    private static final String INSTEAD = "instead";
    private static final String VALUE = "v";
    private static final int KEYS_AT_ONCE = 500;

    private final List<Secret> secrets;
    private final @Nullable PersonKeys keys;

    SealedFields(List<Secret> secrets, @Nullable PersonKeys keys) {
        if (!secrets.isEmpty() && keys == null) {
            throw new IllegalStateException("there are secrets and no keys: bangvang.person-keys is not set");
        }
        this.secrets = secrets;
        this.keys = keys;
    }

    /** @return the same state, sealed */
    Mono<Document> sealed(String id, Document state) {
        return sealed(List.of(new Document("_id", id).append("state", state)), PersonKeys::ofOrNew).thenReturn(state);
    }

    /** @return the same documents of aggregates that are new, with their states sealed */
    Mono<List<Document>> sealedNew(List<Document> documents) {
        return sealed(documents, PersonKeys::ofNew);
    }

    private Mono<List<Document>> sealed(List<Document> documents,
            BiFunction<PersonKeys, Set<String>, Mono<Map<String, PersonKey>>> of) {
        PersonKeys its = keys;
        if (secrets.isEmpty() || its == null) {
            return Mono.just(documents);
        }
        List<Found> found = new ArrayList<>();
        documents.forEach(document -> secrets.forEach(secret -> secret
                .in(document.getString("_id"), document.get("state", Document.class))
                .forEach(place -> found.add(new Found(document.getString("_id"), place)))));
        return of.apply(its, found.stream().map(each -> each.place().person()).collect(Collectors.toSet()))
                .map(there -> {
                    found.forEach(each -> seal(each, there.get(each.place().person())));
                    return documents;
                });
    }

    Flux<Document> opened(Flux<Document> documents) {
        return secrets.isEmpty()
                ? documents
                : documents.buffer(KEYS_AT_ONCE).concatMap(some -> opened(some).flatMapIterable(all -> all));
    }

    Mono<Document> opened(Document document) {
        return opened(List.of(document)).thenReturn(document);
    }

    private Mono<List<Document>> opened(List<Document> documents) {
        PersonKeys its = keys;
        if (secrets.isEmpty() || its == null) {
            return Mono.just(documents);
        }
        List<Found> found = new ArrayList<>();
        documents.forEach(document -> walk(document, place -> found.add(new Found(document.getString("_id"), place))));
        return its.of(found.stream().map(each -> each.place().person()).collect(Collectors.toSet())).map(there -> {
            found.forEach(each -> open(each, there.get(each.place().person())));
            return documents;
        });
    }

    /** @param id of the aggregate in which the place is */
    private record Found(String id, Secret.Place place) {}

    /** For who has no key any more, nothing is kept. */
    private static void seal(Found found, @Nullable PersonKey key) {
        Secret.Place place = found.place();
        Object value = place.in().get(place.field());
        if (key == null) {
            put(place, instead(value));
            return;
        }
        byte[] plain = new Document(VALUE, value).toJson().getBytes(StandardCharsets.UTF_8);
        Document sealed = new Document(PERSON, place.person())
                .append(SEALED, new Binary(key.seal(plain, found.id())));
        place.in().put(place.field(), sealed.append(INSTEAD, instead(value)));
    }

    private static void open(Found found, @Nullable PersonKey key) {
        Secret.Place place = found.place();
        Document sealed = place.in().get(place.field(), Document.class);
        if (key == null) {
            put(place, sealed.get(INSTEAD));
            return;
        }
        byte[] plain = key.open(sealed.get(SEALED, Binary.class).getData(), found.id());
        place.in().put(place.field(), Document.parse(new String(plain, StandardCharsets.UTF_8)).get(VALUE));
    }

    /** What a field says when nothing is known any more. */
    private static @Nullable Object instead(@Nullable Object value) {
        return switch (value) {
            case String _ -> ERASED;
            case Boolean _ -> false;
            case null, default -> null;
        };
    }

    private static void put(Secret.Place place, @Nullable Object value) {
        if (value == null) {
            place.in().remove(place.field());
        } else {
            place.in().put(place.field(), value);
        }
    }

    private static void walk(Object node, Consumer<Secret.Place> sealed) {
        if (node instanceof Document document) {
            for (Map.Entry<String, Object> entry : document.entrySet()) {
                if (entry.getValue() instanceof Document inner && inner.get(SEALED) instanceof Binary) {
                    sealed.accept(new Secret.Place(document, entry.getKey(), inner.getString(PERSON)));
                } else {
                    walk(entry.getValue(), sealed);
                }
            }
        } else if (node instanceof Collection<?> many) {
            many.forEach(each -> walk(each, sealed));
        }
    }
}
