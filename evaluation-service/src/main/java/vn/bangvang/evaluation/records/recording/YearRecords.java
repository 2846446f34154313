package vn.bangvang.evaluation.records.recording;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Stored;

/** The records of one kind, to look through. */
public interface YearRecords<S> {

    /** @return records in the order of their ids, after {@code afterId}, at most {@code limit} */
    Flux<Stored<S>> page(@Nullable String organisationId, @Nullable Integer year, @Nullable String afterId, int limit);
}
