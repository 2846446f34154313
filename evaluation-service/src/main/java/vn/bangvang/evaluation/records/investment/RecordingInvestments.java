package vn.bangvang.evaluation.records.investment;

import org.springframework.stereotype.Service;

import vn.bangvang.evaluation.records.recording.KeepingRecords;
import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordKeeping;

/** Records investment indicators, corrects and withdraws them. */
@Service
public final class RecordingInvestments extends KeepingRecords<InvestmentFacts, Investment> {

    RecordingInvestments(RecordKeeping with, RecordEvents<Investment> events) {
        super(with, "investments", Investment.class, "INVESTMENT", "year", events, Investment::of);
    }
}
