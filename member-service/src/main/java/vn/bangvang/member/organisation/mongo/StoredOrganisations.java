package vn.bangvang.member.organisation.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.member.Decided;
import vn.bangvang.member.organisation.Lineage;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationEvent;
import vn.bangvang.member.organisation.OrganisationNews;
import vn.bangvang.member.organisation.OrganisationQuery;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Organisations in MongoDB, one document each. */
@Component
class StoredOrganisations implements Organisations {
    private static final List<String> SEARCHED = List.of("state.parentId", "state.placements.parentId", "state.code");
    private static final int NO_LIMIT = 0;

    private final AggregateStore<Organisation> store;
    private final OrganisationNews news;
    private final Clock clock;

    StoredOrganisations(AggregateStores stores, OrganisationNews news, Clock clock) {
        this.store = stores.of("organisations", Organisation.class, "ORGANISATION");
        this.news = news;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> index() {
        return Flux.fromIterable(SEARCHED)
                .concatMap(store::index)
                .then()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
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
            return Mono.just(new Lineage(known, today()));
        }
        return store.page(Filters.in("_id", missing), null, missing.size())
                .map(Stored::state)
                .collectList()
                .flatMap(found -> {
                    found.forEach(organisation -> known.put(organisation.id(), organisation));
                    Set<String> above = new HashSet<>();
                    found.stream()
                            .flatMap(organisation -> Stream.of(Optional.ofNullable(organisation.parentId()),
                                    Optional.ofNullable(organisation.parentOn(today()))))
                            .flatMap(Optional::stream)
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
        return store.page(Filters.in("state.placements.parentId", parents), null, NO_LIMIT)
                .filter(child -> parents.contains(child.state().parentOn(today())))
                .map(Stored::id)
                .filter(known::add)
                .collect(() -> new HashSet<String>(), Set::add)
                .flatMap(children -> children.isEmpty() ? Mono.just(known) : below(children, known));
    }

    @Override
    public Flux<Stored<Organisation>> find(OrganisationQuery query, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        String code = query.code();
        if (code != null) {
            filters.add(Filters.eq("state.code", code));
        }
        String parentId = query.parentId();
        if (parentId != null) {
            filters.add(Filters.eq("state.parentId", parentId));
        }
        Set<String> within = query.within();
        if (within != null) {
            filters.add(Filters.in("_id", within));
        }
        String text = query.text();
        if (text != null) {
            for (String word : Organisation.searchKey(text).split(" ")) {
                filters.add(Filters.regex("state.searchKey", Pattern.quote(word)));
            }
        }
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }

    @Override
    public Flux<Organisation> everUnder(String id) {
        return store.page(Filters.eq("state.placements.parentId", id), null, NO_LIMIT).map(Stored::state);
    }

    @Override
    public Mono<Stored<Organisation>> once(IdempotencyKey key, Supplier<Mono<Stored<Organisation>>> work) {
        return store.once(key, work);
    }

    @Override
    public Mono<Stored<Organisation>> add(Decided<Organisation, OrganisationEvent> founded, IdempotencyKey key) {
        Organisation organisation = founded.state();
        return store.add(new NewAggregate<>(organisation.id(), businessKey(organisation), organisation,
                List.of(news.tell(founded))), key)
                .onErrorMap(Refusal.class, refusal -> refusal.code().equals("ORGANISATION_ALREADY_EXISTS")
                        ? refusal.at("/code", organisation.code())
                        : refusal);
    }

    @Override
    public Mono<Stored<Organisation>> change(String id, ExpectedVersion expected,
            Function<Organisation, Mono<Decided<Organisation, OrganisationEvent>>> decide) {
        return store.change(id, expected, read -> decide.apply(read.state())
                .map(decided -> new Change<>(decided.state(), List.of(news.tell(decided)))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Codes are unique in a province, and among provinces. */
    private static String businessKey(Organisation organisation) {
        return organisation.parentId() == null
                ? organisation.code()
                : organisation.rootId() + "/" + organisation.code();
    }
}
