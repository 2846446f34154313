package vn.bangvang.evaluation.records.document;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Stored;

/** The register of guiding documents, to look through. */
public interface GuidingDocuments {

    /** @param root id of a province, or null for every register */
    Flux<Stored<GuidingDocument>> page(@Nullable String root, @Nullable String number, @Nullable String afterId,
            int limit);
}
