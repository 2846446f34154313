package vn.bangvang.evaluation.recording.mongo;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.recording.RecordPages;
import vn.bangvang.evaluation.recording.YearRecord;
import vn.bangvang.evaluation.recording.YearRecords;
import vn.bangvang.outbox.AggregateStore;

/** Filters on the facts inside the stored state. */
@Component
final class StoredRecordPages implements RecordPages {
    private static final String FACTS = "state.facts.";

    @Override
    public <S extends YearRecord<?, S>> YearRecords<S> of(AggregateStore<S> store, String yearField) {
        return (organisationId, year, afterId, limit) -> store.page(filter(organisationId, yearField, year), afterId,
                limit);
    }

    private static Bson filter(@Nullable String organisationId, String yearField, @Nullable Integer year) {
        List<Bson> filters = new ArrayList<>();
        if (organisationId != null) {
            filters.add(Filters.eq(FACTS + "organisationId", organisationId));
        }
        if (year != null) {
            filters.add(Filters.eq(FACTS + yearField, year));
        }
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }
}
