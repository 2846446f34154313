package vn.bangvang.evaluation.records.inspection.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.inspection.InspectionItem;
import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.evaluation.records.inspection.InspectionPlan.Event;
import vn.bangvang.evaluation.records.inspection.InspectionPlan.Event.What;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;

class InspectionPlanContractTests {
    private static final LocalDate DUE = LocalDate.of(2021, 9, 30);
    private static final InspectionItem.Planned CELL = new InspectionItem.Planned(InspectionItem.Kind.INSPECTION,
            "SUBORDINATE_CELL", DUE);
    private static final InspectionItem.Planned COMMITTEE = new InspectionItem.Planned(
            InspectionItem.Kind.SUPERVISION, "COMMITTEE_MEMBER", DUE);

    private static String item(int number) {
        return "019a0000-0000-7000-8000-00000000e41" + number;
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        AtomicInteger number = new AtomicInteger();
        InspectionPlan approved = InspectionPlan.approve("province", "019a0000-0000-7000-8000-00000000a001",
                InspectionPlan.OwnerBody.PARTY_COMMITTEE, 2021,
                InspectionPlan.planned(List.of(CELL, COMMITTEE), () -> item(number.getAndIncrement())));
        InspectionPlan added = approved.add(item(2), CELL);
        InspectionPlan completed = added.complete(item(0), LocalDate.of(2021, 9, 15));
        InspectionPlan reopened = completed.reopen(item(0), "chưa đủ", Instant.EPOCH);
        ContractExamples.assertAllShown("evaluation.inspection.v1",
                List.of(told(What.PLAN_APPROVED, null, approved), told(What.ITEM_ADDED, item(2), added),
                        told(What.ITEM_COMPLETED, item(0), completed), told(What.ITEM_REOPENED, item(0), reopened),
                        told(What.ITEM_CANCELLED, item(1), reopened.cancel(item(1), "hoãn", Instant.EPOCH))));
    }

    private static Told told(What what, @Nullable String itemId, InspectionPlan after) {
        return Told.of(new InspectionPlanPublication(), "019a0000-0000-7000-8000-00000000e401",
                Decided.<InspectionPlan, Event>of(after, new Event(what, itemId))
                        .in(new PeriodStamp(Period.year(2021), 1)))
                .getFirst();
    }
}
