package vn.bangvang.evaluation.records.recording;

import vn.bangvang.outbox.aggregate.AggregateStore;

/** Looks through stored records of any kind. */
public interface RecordPages {

    /** @param yearField where the evaluation year stands in the facts, such as {@code period.to} */
    <S extends YearRecord<?, S>> YearRecords<S> of(AggregateStore<S> store, String yearField);
}
