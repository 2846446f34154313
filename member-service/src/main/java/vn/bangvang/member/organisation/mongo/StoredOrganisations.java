package vn.bangvang.member.organisation.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.Decided;
import vn.bangvang.member.organisation.Lineage;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationEvent;
import vn.bangvang.member.organisation.OrganisationNews;
import vn.bangvang.member.organisation.OrganisationQuery;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.member.organisation.SearchKey;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.AggregateStores;
import vn.bangvang.outbox.Change;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.NewAggregate;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** Organisations in MongoDB, one document each. */
@Repository
class StoredOrganisations implements Organisations {
    private final AggregateStore<Organisation> store;
    private final OrganisationNews news;
    private final Mono<Boolean> indexes;

    StoredOrganisations(AggregateStores stores, OrganisationNews news) {
        this.store = stores.of("organisations", Organisation.class, "ORGANISATION");
        this.news = news;
        this.indexes = Flux.concat(store.index("state.parentId"), store.index("state.code"))
                .then(Mono.just(true))
                .cacheInvalidateIf(done -> false);
    }

    @Override
    public Mono<Stored<Organisation>> get(String id) {
        return store.get(id);
    }

    @Override
    public Mono<Lineage> lineage(Collection<String> ids) {
        return lineage(Set.copyOf(ids), new HashMap<>());
    }

    private Mono<Lineage> lineage(Set<String> missing, Map<String, Organisation> known) {
        if (missing.isEmpty()) {
            return Mono.just(new Lineage(known));
        }
        return store.page(Filters.in("_id", missing), null, missing.size())
                .map(Stored::state)
                .collectList()
                .flatMap(found -> {
                    found.forEach(organisation -> known.put(organisation.id(), organisation));
                    Set<String> above = new HashSet<>();
                    found.stream()
                            .map(Organisation::parentId)
                            .filter(Objects::nonNull)
                            .filter(parentId -> !known.containsKey(parentId))
                            .forEach(above::add);
                    return lineage(above, known);
                });
    }

    @Override
    public Mono<Set<String>> subtree(String id) {
        return below(Set.of(id), new HashSet<>(Set.of(id)));
    }

    private Mono<Set<String>> below(Set<String> parents, Set<String> known) {
        return store.page(Filters.in("state.parentId", parents), null, 0)
                .map(Stored::id)
                .filter(known::add)
                .collect(() -> new HashSet<String>(), Set::add)
                .flatMap(children -> children.isEmpty() ? Mono.just(known) : below(children, known));
    }

    @Override
    public Flux<Stored<Organisation>> find(OrganisationQuery query, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        @Nullable
        String code = query.code();
        if (code != null) {
            filters.add(Filters.eq("state.code", code));
        }
        @Nullable
        String parentId = query.parentId();
        if (parentId != null) {
            filters.add(Filters.eq("state.parentId", parentId));
        }
        @Nullable
        Set<String> within = query.within();
        if (within != null) {
            filters.add(Filters.in("_id", within));
        }
        @Nullable
        String text = query.text();
        if (text != null) {
            for (String word : SearchKey.of(text).split(" ")) {
                filters.add(Filters.regex("state.searchKey", Pattern.quote(word)));
            }
        }
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }

    @Override
    public Flux<Organisation> standingChildren(String id) {
        return store.page(Filters.eq("state.parentId", id), null, 0)
                .map(Stored::state)
                .filter(child -> !child.dissolved());
    }

    @Override
    public Mono<Stored<Organisation>> once(IdempotencyKey key, Supplier<Mono<Stored<Organisation>>> work) {
        return store.once(key, work);
    }

    @Override
    public Mono<Stored<Organisation>> add(Decided<Organisation, OrganisationEvent> founded, IdempotencyKey key) {
        Organisation organisation = founded.state();
        return indexes.then(store.add(new NewAggregate<>(organisation.id(), businessKey(organisation), organisation,
                List.of(news.tell(founded))), key))
                .onErrorMap(Refusal.class, taken -> taken.at("/code", organisation.code()));
    }

    @Override
    public Mono<Stored<Organisation>> change(String id, ExpectedVersion expected,
            Function<Organisation, Mono<Decided<Organisation, OrganisationEvent>>> decide) {
        return store.change(id, expected, read -> decide.apply(read.state())
                .map(decided -> new Change<>(decided.state(), List.of(news.tell(decided)))));
    }

    /** Codes are unique in a province, and among provinces. */
    private static String businessKey(Organisation organisation) {
        return organisation.parentId() == null
                ? organisation.code()
                : organisation.rootId() + "/" + organisation.code();
    }
}
