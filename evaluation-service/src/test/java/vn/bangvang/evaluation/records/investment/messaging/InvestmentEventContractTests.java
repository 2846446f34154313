package vn.bangvang.evaluation.records.investment.messaging;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.investment.Investment;
import vn.bangvang.evaluation.records.investment.InvestmentFacts;
import vn.bangvang.evaluation.records.investment.InvestmentNature;
import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.evaluation.records.recording.RecordEvents.Happening;
import vn.bangvang.evaluation.records.recording.YearRange;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class InvestmentEventContractTests {
    private static final String ID = "019a0000-0000-7000-8000-00000000e101";

    private static InvestmentFacts facilities(long yearAmount) {
        return new InvestmentFacts(PublishedFixture.DEPARTMENT, "FACILITY_INVESTMENT", InvestmentNature.ADVISED,
                new YearRange(2020, 2025), 2_300_000_000_000L, 2021, yearAmount);
    }

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema(InvestmentEvents.TOPIC);
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        Investment recorded = Investment.of(facilities(35_000_000_000L));
        Investment corrected = recorded.corrected(facilities(53_000_000_000L), "đọc nhầm", Instant.EPOCH);
        assertTold(Happening.RECORDED, recorded);
        assertTold(Happening.CORRECTED, corrected);
        assertTold(Happening.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH));
    }

    private static void assertTold(Happening happening, Investment after) {
        assertAsPublished(new InvestmentEvents().tell(happening, ID, after, PublishedFixture.year(2021)));
    }
}
