package vn.bangvang.evaluation.records.inspection.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.inspection.InspectionEvents.Happening;
import vn.bangvang.evaluation.records.inspection.InspectionKind;
import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.evaluation.records.inspection.OwnerBody;
import vn.bangvang.evaluation.records.inspection.PlannedItem;
import vn.bangvang.evaluation.records.recording.PublishedFixture;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class InspectionEventContractTests {
    private static final String PLAN = "019a0000-0000-7000-8000-00000000e401";
    private static final LocalDate DUE = LocalDate.of(2021, 9, 30);
    private static final PlannedItem CELL = new PlannedItem(InspectionKind.INSPECTION, "SUBORDINATE_CELL", DUE);
    private static final PlannedItem COMMITTEE = new PlannedItem(InspectionKind.SUPERVISION, "COMMITTEE_MEMBER", DUE);

    private static String item(int number) {
        return "019a0000-0000-7000-8000-00000000e41" + number;
    }

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema(InspectionAnnouncements.TOPIC);
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        var number = new AtomicInteger();
        InspectionPlan approved = InspectionPlan.approve(PublishedFixture.DEPARTMENT, OwnerBody.PARTY_COMMITTEE, 2021,
                List.of(CELL, COMMITTEE), () -> item(number.getAndIncrement()));
        InspectionPlan added = approved.add(item(2), CELL);
        InspectionPlan completed = added.complete(item(0), LocalDate.of(2021, 9, 15));
        InspectionPlan reopened = completed.reopen(item(0), "chưa đủ", Instant.EPOCH);
        assertTold(Happening.PLAN_APPROVED, null, approved);
        assertTold(Happening.ITEM_ADDED, item(2), added);
        assertTold(Happening.ITEM_COMPLETED, item(0), completed);
        assertTold(Happening.ITEM_REOPENED, item(0), reopened);
        assertTold(Happening.ITEM_CANCELLED, item(1), reopened.cancel(item(1), "hoãn", Instant.EPOCH));
    }

    private static void assertTold(Happening happening, @Nullable String itemId, InspectionPlan after) {
        assertAsPublished(
                new InspectionAnnouncements().tell(happening, PLAN, itemId, after, PublishedFixture.year(2021)));
    }
}
