package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A yearly plan of inspection and supervision, without what was cancelled. */
public record InspectionPlan(String id, String organisationId, Body body, Integer year, List<Item> items)
        implements Fact {

    /** Who owns the plan. */
    public enum Body {
        PARTY_COMMITTEE,
        INSPECTION_COMMITTEE
    }

    /**
     * @param plannedBy until when it is to be done
     * @param supplementary added after the approval, and counted apart so that it cannot push the plan past 100 %
     */
    public record Item(LocalDate plannedBy, @Nullable LocalDate doneOn, boolean supplementary) {}

    @Override
    public FactKind kind() {
        return FactKind.INSPECTION_PLAN;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.organisation(organisationId));
    }
}
