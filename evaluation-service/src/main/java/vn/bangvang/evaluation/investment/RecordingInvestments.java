package vn.bangvang.evaluation.investment;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

import vn.bangvang.evaluation.recording.KeepingRecords;
import vn.bangvang.evaluation.recording.RecordEvents;
import vn.bangvang.evaluation.recording.RecordPages;
import vn.bangvang.evaluation.recording.RecordingYears;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.AggregateStores;

/** Records investment indicators, corrects and withdraws them. */
@Service
public final class RecordingInvestments extends KeepingRecords<InvestmentFacts, Investment> {

    @Autowired
    RecordingInvestments(AggregateStores stores, RecordPages pages, RecordingYears years,
            RecordEvents<Investment> events, Clock clock) {
        this(stores.of("investments", Investment.class, "INVESTMENT"), pages, years, events, clock);
    }

    private RecordingInvestments(AggregateStore<Investment> store, RecordPages pages, RecordingYears years,
            RecordEvents<Investment> events, Clock clock) {
        super(store, pages.of(store, "year"), years, events, Investment::of, clock);
    }
}
