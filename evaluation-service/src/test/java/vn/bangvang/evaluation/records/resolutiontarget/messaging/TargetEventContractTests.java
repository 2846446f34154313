package vn.bangvang.evaluation.records.resolutiontarget.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.evaluation.records.recording.RecordEvents.Happening;
import vn.bangvang.evaluation.records.recording.YearRange;
import vn.bangvang.evaluation.records.resolutiontarget.Figures;
import vn.bangvang.evaluation.records.resolutiontarget.Target;
import vn.bangvang.evaluation.records.resolutiontarget.TargetFacts;
import vn.bangvang.evaluation.records.resolutiontarget.TargetOutcome;
import vn.bangvang.evaluation.records.resolutiontarget.TargetScope;
import vn.bangvang.evaluation.records.resolutiontarget.TargetUnit;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class TargetEventContractTests {
    private static final String ADMISSIONS = "019a0000-0000-7000-8000-00000000e301";
    private static final String SCHOOLS = "019a0000-0000-7000-8000-00000000e302";

    private static TargetFacts admissions(@Nullable Long actual) {
        return new TargetFacts("ADMISSIONS", PublishedFixture.RESOLUTION, PublishedFixture.DEPARTMENT,
                TargetScope.ORGANISATION, new YearRange(2017, 2021), TargetUnit.COUNT,
                new Figures(5L, actual, null, null),
                null);
    }

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema(TargetEvents.TOPIC);
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        Target set = Target.of(admissions(null));
        Target reached = set.corrected(admissions(4L), null, Instant.EPOCH);
        Target corrected = reached.corrected(admissions(8L), "đếm thiếu", Instant.EPOCH);
        assertAsPublished(told(Happening.RECORDED, ADMISSIONS, set));
        assertAsPublished(told(Happening.SUPPLEMENTED, ADMISSIONS, reached));
        assertAsPublished(told(Happening.CORRECTED, ADMISSIONS, corrected));
        assertAsPublished(told(Happening.WITHDRAWN, ADMISSIONS, corrected.withdrawn("trùng", Instant.EPOCH)));
    }

    @Test
    void aDeclaredOutcomeOfTheSectorIsWrittenAsItsExampleShows() {
        Target schools = Target.of(new TargetFacts("NATIONAL_STANDARD_SCHOOLS", null, PublishedFixture.DEPARTMENT,
                TargetScope.SECTOR_PROVINCE, new YearRange(2021, 2021), TargetUnit.RATIO,
                new Figures(null, 351L, 467L, TargetOutcome.EXCEEDED), "vượt chỉ tiêu nghị quyết"));
        assertAsPublished(told(Happening.RECORDED, SCHOOLS, schools), "-declared");
    }

    private static OutgoingEvent told(Happening happening, String id, Target after) {
        return new TargetEvents().tell(happening, id, after, PublishedFixture.year(2021));
    }
}
