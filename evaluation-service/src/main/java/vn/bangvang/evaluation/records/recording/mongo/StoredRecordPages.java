package vn.bangvang.evaluation.records.recording.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.records.recording.RecordPages;
import vn.bangvang.evaluation.records.recording.YearRecord;
import vn.bangvang.evaluation.records.recording.YearRecords;
import vn.bangvang.outbox.aggregate.AggregateStore;

/** Filters on the facts inside the stored state. */
@Component
final class StoredRecordPages implements RecordPages {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRecordPages.class);
    private static final String FACTS = "state.facts.";
    private static final String OWNER = FACTS + "organisationId";

    private final List<AggregateStore<?>> stores = new CopyOnWriteArrayList<>();

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        Flux.fromIterable(stores)
                .concatMap(store -> store.index(OWNER))
                .subscribe(nothing -> {},
                        failure -> LOG.warn("Looking up records stays slow: {}", failure.toString()));
    }

    @Override
    public <S extends YearRecord<?, S>> YearRecords<S> of(AggregateStore<S> store, String yearField) {
        stores.add(store);
        return (organisationId, year, afterId, limit) -> store.page(filter(organisationId, yearField, year), afterId,
                limit);
    }

    private static Bson filter(@Nullable String organisationId, String yearField, @Nullable Integer year) {
        List<Bson> filters = new ArrayList<>();
        if (organisationId != null) {
            filters.add(Filters.eq(OWNER, organisationId));
        }
        if (year != null) {
            filters.add(Filters.eq(FACTS + yearField, year));
        }
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }
}
