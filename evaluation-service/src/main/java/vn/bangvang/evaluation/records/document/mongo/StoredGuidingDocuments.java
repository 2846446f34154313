package vn.bangvang.evaluation.records.document.mongo;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.evaluation.records.document.GuidingDocuments;
import vn.bangvang.evaluation.records.document.RegisteringDocuments;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Stored;

/** Filters the register on province and number. */
@Component
final class StoredGuidingDocuments implements GuidingDocuments {
    private final AggregateStore<GuidingDocument> store;

    StoredGuidingDocuments(AggregateStores stores) {
        this.store = stores.of(RegisteringDocuments.COLLECTION, GuidingDocument.class, RegisteringDocuments.NOUN);
    }

    @Override
    public Flux<Stored<GuidingDocument>> page(@Nullable String root, @Nullable String number, @Nullable String afterId,
            int limit) {
        List<Bson> filters = new ArrayList<>();
        if (root != null) {
            filters.add(Filters.eq("state.root", root));
        }
        if (number != null) {
            filters.add(Filters.eq("state.facts.number", number));
        }
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }
}
