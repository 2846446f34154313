package vn.bangvang.evaluation.rating.selfcriticism.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticisms;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Stored;

/** Self-criticisms by subject and year. */
@Component
class StoredSelfCriticisms implements SelfCriticisms {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSelfCriticisms.class);
    private static final String SUBJECT = "state.subject.id";
    private static final String ORGANISATION = "state.organisationId";
    private static final int AT_ONCE = 500;

    private final AggregateStore<SelfCriticism> store;

    StoredSelfCriticisms(AggregateStore<SelfCriticism> store) {
        this.store = store;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        Flux.concat(store.index(SUBJECT), store.index(ORGANISATION))
                .subscribe(nothing -> {},
                        failure -> LOG.warn("Looking up self-criticisms stays slow: {}", failure.toString()));
    }

    @Override
    public Flux<Stored<SelfCriticism>> of(Collection<Subject> subjects, int year) {
        return Flux.fromIterable(subjects)
                .map(subject -> SelfCriticism.key(subject, year))
                .buffer(AT_ONCE)
                .concatMap(keys -> store.page(Filters.in("key", keys), null, keys.size()));
    }

    @Override
    public Mono<Stored<SelfCriticism>> get(String id) {
        return store.get(id);
    }

    @Override
    public Flux<Stored<SelfCriticism>> page(@Nullable String subjectId, @Nullable String organisationId,
            @Nullable Integer year, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (subjectId != null) {
            filters.add(Filters.eq(SUBJECT, subjectId));
        }
        if (organisationId != null) {
            filters.add(Filters.eq(ORGANISATION, organisationId));
        }
        if (year != null) {
            filters.add(Filters.eq("state.year", year));
        }
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }
}
