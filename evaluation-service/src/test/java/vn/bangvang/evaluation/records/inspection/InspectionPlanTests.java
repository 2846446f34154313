package vn.bangvang.evaluation.records.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InspectionPlanTests {
    private static final LocalDate DUE = LocalDate.of(2021, 9, 30);
    private static final LocalDate DONE = LocalDate.of(2021, 9, 15);
    private static final Instant NOW = Instant.parse("2021-10-01T00:00:00Z");
    private static final InspectionItem.Planned ITEM = new InspectionItem.Planned(InspectionItem.Kind.INSPECTION,
            "SUBORDINATE_CELL", DUE);

    private static InspectionPlan planOf(int items) {
        var number = new AtomicInteger();
        return InspectionPlan.approve("P", "S", InspectionPlan.OwnerBody.PARTY_COMMITTEE, 2021,
                InspectionPlan.planned(Collections.nCopies(items, ITEM), () -> "i" + number.incrementAndGet()));
    }

    @Test
    void aPlanWhoseItemsAreAllDoneIsComplete() {
        InspectionPlan plan = planOf(4);
        for (InspectionItem item : plan.items()) {
            assertThat(plan.state()).isEqualTo(InspectionPlan.State.APPROVED);
            plan = plan.complete(item.itemId(), DONE);
        }
        assertThat(plan.completion()).isEqualTo(new Completion(4, 4, 0, 0));
        assertThat(plan.state()).isEqualTo(InspectionPlan.State.COMPLETED);
    }

    @Test
    void whatAPlanNamesIsDoneInItsYear() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planOf(1).complete("i1", LocalDate.of(2022, 1, 1)))
                .extracting(Refusal::code)
                .isEqualTo("DONE_IN_ANOTHER_YEAR");
    }

    @Test
    void anItemAddedAfterTheApprovalIsCountedApartAndNeverPushesPastAHundred() {
        InspectionPlan plan = planOf(1).complete("i1", DONE).add("more", ITEM).complete("more", DONE);
        assertThat(plan.completion()).isEqualTo(new Completion(1, 1, 1, 1));
        assertThat(plan.items().getLast().supplementary()).isTrue();
    }

    @Test
    void anOpenSupplementaryItemDoesNotTakeTheHundredAway() {
        assertThat(planOf(1).complete("i1", DONE).add("more", ITEM).state()).isEqualTo(InspectionPlan.State.COMPLETED);
    }

    @Test
    void aReopenedItemCountsAsNotDoneAndItsReasonIsKept() {
        InspectionPlan plan = planOf(2).complete("i1", DONE).reopen("i1", "kết luận chưa đủ căn cứ", NOW);
        assertThat(plan.completion()).isEqualTo(new Completion(0, 2, 0, 0));
        assertThat(plan.steps()).singleElement().extracting(InspectionPlan.Step::what).isEqualTo("REOPENED");
    }

    @Test
    void aCancelledItemLeavesTheCount() {
        InspectionPlan plan = planOf(2).complete("i1", DONE).cancel("i2", "đơn vị đã giải thể", NOW);
        assertThat(plan.completion()).isEqualTo(new Completion(1, 1, 0, 0));
        refuses(() -> plan.complete("i2", DONE), "ITEM_CANCELLED");
        refuses(() -> plan.cancel("i2", "lần nữa", NOW), "ITEM_CANCELLED");
    }

    @Test
    void aPlanOfWhichNothingIsLeftIsNotComplete() {
        assertThat(planOf(1).cancel("i1", "hoãn", NOW).state()).isEqualTo(InspectionPlan.State.APPROVED);
    }

    @Test
    void whatIsDoneIsNeitherDoneAgainNorCancelled() {
        InspectionPlan plan = planOf(1).complete("i1", DONE);
        refuses(() -> plan.complete("i1", DONE), "ITEM_ALREADY_COMPLETED");
        refuses(() -> plan.cancel("i1", "nhầm", NOW), "ITEM_ALREADY_COMPLETED");
        refuses(() -> planOf(1).reopen("i1", "nhầm", NOW), "ITEM_NOT_COMPLETED");
    }

    @Test
    void anEmptyPlanAndAnUnknownItemAreRefused() {
        refuses(() -> InspectionPlan.planned(List.of(), () -> ""), "PLAN_EMPTY");
        refuses(() -> planOf(1).complete("i9", DONE), "UNKNOWN_INSPECTION_ITEM");
    }

    @Test
    void eachBodyHasOnePlanAYear() {
        InspectionPlan other = InspectionPlan.approve("P", "S", InspectionPlan.OwnerBody.INSPECTION_COMMITTEE, 2021,
                InspectionPlan.planned(List.of(ITEM), () -> "i"));
        assertThat(planOf(1).key()).isEqualTo(planOf(3).key()).isNotEqualTo(other.key());
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String code) {
        assertThatThrownBy(command).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }
}
