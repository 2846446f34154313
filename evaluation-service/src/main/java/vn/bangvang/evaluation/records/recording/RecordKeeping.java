package vn.bangvang.evaluation.records.recording;

import java.time.Clock;

import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.AggregateStores;

/** What records of every kind are kept with. */
@Component
public record RecordKeeping(AggregateStores stores, RecordPages pages, RecordingYears years, Reach reach,
        Clock clock) {}
