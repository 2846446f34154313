package vn.bangvang.evaluation.records.prize.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.prize.Prize;
import vn.bangvang.evaluation.records.prize.PrizeFacts;
import vn.bangvang.evaluation.records.prize.PrizeLevel;
import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.evaluation.records.recording.RecordEvents.Happening;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class PrizeEventContractTests {
    private static final String ID = "019a0000-0000-7000-8000-00000000e001";

    private static PrizeFacts consolation(@Nullable String memberId) {
        return new PrizeFacts(PublishedFixture.DEPARTMENT, memberId,
                "Gương điển hình tiêu biểu học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", null,
                PrizeLevel.CONSOLATION, 2021);
    }

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema(PrizeEvents.TOPIC);
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        Prize recorded = Prize.of(consolation(null));
        Prize corrected = recorded.corrected(consolation(PublishedFixture.MEMBER), "người đạt giải", Instant.EPOCH);
        assertTold(Happening.RECORDED, recorded);
        assertTold(Happening.CORRECTED, corrected);
        assertTold(Happening.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH));
    }

    private static void assertTold(Happening happening, Prize after) {
        assertAsPublished(new PrizeEvents().tell(happening, ID, after, PublishedFixture.year(2021)));
    }
}
