package vn.bangvang.evaluation.records.document;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Registers guiding documents and corrects what the register says about them. */
@Service
public final class RegisteringDocuments {
    /** The collection that holds the register. */
    public static final String COLLECTION = "guiding-documents";
    /** Names a guiding document in refusals. */
    public static final String NOUN = "GUIDING_DOCUMENT";

    private final AggregateStore<GuidingDocument> store;
    private final GuidingDocumentEvents events;
    private final Organisations organisations;
    private final Clock clock;

    RegisteringDocuments(AggregateStores stores, GuidingDocumentEvents events, Organisations organisations,
            Clock clock) {
        this.store = stores.of(COLLECTION, GuidingDocument.class, NOUN);
        this.events = events;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @return the document in the register; refused as GUIDING_DOCUMENT_ALREADY_EXISTS when it stands there */
    public Mono<Stored<GuidingDocument>> register(String root, GuidingDocument.Facts facts, IdempotencyKey key) {
        return store.once(key, () -> {
            String id = Ids.next();
            GuidingDocument document = GuidingDocument.register(root, facts);
            return store.add(
                    new NewAggregate<>(id, document.key(), document, List.of(events.registered(id, document))), key);
        });
    }

    public Mono<Stored<GuidingDocument>> correct(String id, ExpectedVersion expected,
            UnaryOperator<GuidingDocument.Facts> correction, String reason) {
        return store.change(id, expected, stored -> Mono.fromSupplier(() -> {
            GuidingDocument before = stored.state();
            GuidingDocument.Facts facts = correction.apply(before.facts());
            if (facts.equals(before.facts())) {
                return new Change<>(before, List.of());
            }
            GuidingDocument after = before.corrected(facts, reason, clock.instant());
            return new Change<>(after, after.key(), List.of(events.corrected(id, after)));
        }));
    }

    public Mono<Stored<GuidingDocument>> get(String id) {
        return store.get(id);
    }

    /** Refuses a reference to a document that stands in no register. */
    public Mono<?> mustBeKnown(@Nullable String id, String pointer) {
        return id == null
                ? Mono.empty()
                : store.find(id)
                        .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_GUIDING_DOCUMENT", pointer, id)));
    }

    /** @return the only province there is; refused as PROVINCE_NEEDED when that is not clear */
    public Mono<String> onlyProvince() {
        return Mono.fromSupplier(() -> {
            Set<String> known = organisations.provinces();
            if (known.size() != 1) {
                throw Refusal.invalid("PROVINCE_NEEDED", "/provinceId", null);
            }
            return known.iterator().next();
        });
    }
}
