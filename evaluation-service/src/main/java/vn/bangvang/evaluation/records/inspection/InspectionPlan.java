package vn.bangvang.evaluation.records.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;

/**
 * The approved inspection and supervision plan of one body for one year.
 *
 * @param rootId id of the province
 * @param steps why items were reopened or cancelled
 */
public record InspectionPlan(String rootId, String ownerOrganisationId, OwnerBody ownerBody, int year,
        List<InspectionItem> items, List<Step> steps) {
    /** Whose plan it is: the Party committee's own, or that of its inspection committee. */
    public enum OwnerBody {
        PARTY_COMMITTEE,
        INSPECTION_COMMITTEE
    }

    /** COMPLETED while every item planned at the approval is done. */
    public enum State {
        APPROVED,
        COMPLETED
    }

    /**
     * What happened to a plan or to one of its items.
     *
     * @param itemId null when the whole plan was approved
     */
    public record Event(What what, @Nullable String itemId) {
        /** The kinds of events. */
        public enum What {
            PLAN_APPROVED,
            ITEM_ADDED,
            ITEM_COMPLETED,
            ITEM_REOPENED,
            ITEM_CANCELLED
        }
    }

    /** @param reason in the words of whoever did it; stays in the register, never in an event */
    public record Step(String itemId, String what, String reason, Instant at) {}

    /** @return the items of a plan; refused with PLAN_EMPTY without any */
    public static List<InspectionItem> planned(List<InspectionItem.Planned> planned, Supplier<String> ids) {
        if (planned.isEmpty()) {
            throw Refusal.invalid("PLAN_EMPTY", "/items", null);
        }
        return planned.stream().map(item -> InspectionItem.of(ids.get(), item, false)).toList();
    }

    public static InspectionPlan approve(String rootId, String ownerOrganisationId, OwnerBody ownerBody, int year,
            List<InspectionItem> planned) {
        return new InspectionPlan(rootId, ownerOrganisationId, ownerBody, year, planned, List.of());
    }

    /** One plan for each body and year. */
    public String key() {
        return String.join("|", ownerOrganisationId, ownerBody.name(), Integer.toString(year));
    }

    public State state() {
        return completion().isComplete() ? State.COMPLETED : State.APPROVED;
    }

    public Completion completion() {
        return Completion.of(items);
    }

    /** @return the plan with one more item, which is supplementary because the plan is approved already */
    public InspectionPlan add(String itemId, InspectionItem.Planned item) {
        ArrayList<InspectionItem> more = new ArrayList<>(items);
        more.add(InspectionItem.of(itemId, item, true));
        return new InspectionPlan(rootId, ownerOrganisationId, ownerBody, year, List.copyOf(more), steps);
    }

    /** @throws Refusal INVALID {@code DONE_IN_ANOTHER_YEAR}; NOT_FOUND for an unknown item */
    public InspectionPlan complete(String itemId, LocalDate doneOn) {
        if (doneOn.getYear() != year) {
            throw Refusal.of(Kind.INVALID, "DONE_IN_ANOTHER_YEAR", "/doneOn", doneOn, Map.of("year", year));
        }
        return change(itemId, item -> item.completed(doneOn), null);
    }

    public InspectionPlan reopen(String itemId, String reason, Instant now) {
        return change(itemId, InspectionItem::reopened, new Step(itemId, "REOPENED", reason, now));
    }

    public InspectionPlan cancel(String itemId, String reason, Instant now) {
        return change(itemId, InspectionItem::cancel, new Step(itemId, "CANCELLED", reason, now));
    }

    private InspectionPlan change(String itemId, UnaryOperator<InspectionItem> change, @Nullable Step step) {
        if (items.stream().noneMatch(item -> item.itemId().equals(itemId))) {
            throw Refusal.notFound("UNKNOWN_INSPECTION_ITEM", "", itemId);
        }
        List<InspectionItem> changed = items.stream()
                .map(item -> item.itemId().equals(itemId) ? change.apply(item) : item)
                .toList();
        ArrayList<Step> longer = new ArrayList<>(steps);
        if (step != null) {
            longer.add(step);
        }
        return new InspectionPlan(rootId, ownerOrganisationId, ownerBody, year, changed, List.copyOf(longer));
    }
}
