package vn.bangvang.evaluation.investment;

import org.springframework.stereotype.Service;

import vn.bangvang.evaluation.recording.KeepingRecords;
import vn.bangvang.evaluation.recording.RecordEvents;
import vn.bangvang.evaluation.recording.RecordKeeping;

/** Records investment indicators, corrects and withdraws them. */
@Service
public final class RecordingInvestments extends KeepingRecords<InvestmentFacts, Investment> {

    RecordingInvestments(RecordKeeping with, RecordEvents<Investment> events) {
        super(with, "investments", Investment.class, "INVESTMENT", "year", events, Investment::of);
    }
}
