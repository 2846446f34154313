package vn.bangvang.evaluation.rating.mongo;

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

import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.DecisionLists;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Decision lists by decider, year and kind of subject, and by what they hold. */
@Component
class StoredDecisionLists implements DecisionLists {
    private static final Logger LOG = LoggerFactory.getLogger(StoredDecisionLists.class);
    private static final String EVALUATION_ID = "state.evaluations.id";
    private static final String SUBJECT_ID = "state.evaluations.subjectId";
    private static final String ROOT = "state.rootId";
    private static final String DECIDER = "state.deciderId";
    private static final int AT_ONCE = 500;

    private final AggregateStore<DecisionList> store;

    StoredDecisionLists(AggregateStore<DecisionList> store) {
        this.store = store;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        Flux.concat(store.index(EVALUATION_ID), store.index(SUBJECT_ID), store.index(ROOT), store.index(DECIDER))
                .subscribe(nothing -> {},
                        failure -> LOG.warn("Looking up evaluations stays slow: {}", failure.toString()));
    }

    @Override
    public Mono<Stored<DecisionList>> holding(String evaluationId) {
        return store.page(Filters.eq(EVALUATION_ID, evaluationId), null, 1)
                .next()
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_EVALUATION", "", evaluationId)));
    }

    @Override
    public Flux<Stored<DecisionList>> holding(Subject.Type type, int year, Collection<String> subjectIds) {
        return Flux.fromIterable(subjectIds)
                .buffer(AT_ONCE)
                .concatMap(some -> everything(Filters.and(Filters.in(SUBJECT_ID, some), Filters.eq("state.year", year),
                        Filters.eq("state.subjectType", type.name()))));
    }

    @Override
    public Flux<Stored<DecisionList>> ofYear(String rootId, int year) {
        return everything(inYear(rootId, year));
    }

    @Override
    public Mono<Void> interrupt(String rootId, int year) {
        return store.interrupt(inYear(rootId, year));
    }

    private static Bson inYear(String rootId, int year) {
        return Filters.and(Filters.eq(ROOT, rootId), Filters.eq("state.year", year));
    }

    @Override
    public Flux<Stored<DecisionList>> matching(@Nullable String subjectId, @Nullable Integer year,
            @Nullable String deciderId) {
        List<Bson> filters = new ArrayList<>();
        if (subjectId != null) {
            filters.add(Filters.eq(SUBJECT_ID, subjectId));
        }
        if (year != null) {
            filters.add(Filters.eq("state.year", year));
        }
        if (deciderId != null) {
            filters.add(Filters.eq(DECIDER, deciderId));
        }
        return everything(filters.isEmpty() ? Filters.empty() : Filters.and(filters));
    }

    private Flux<Stored<DecisionList>> everything(Bson filter) {
        return page(filter, null).expand(page -> page.size() < AT_ONCE
                ? Mono.empty()
                : page(filter, page.getLast().id())).concatMapIterable(page -> page);
    }

    private Mono<List<Stored<DecisionList>>> page(Bson filter, @Nullable String afterId) {
        return store.page(filter, afterId, AT_ONCE).collectList();
    }
}
