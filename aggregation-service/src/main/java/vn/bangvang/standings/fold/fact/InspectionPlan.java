package vn.bangvang.standings.fold.fact;

import java.util.List;

/** A yearly plan of inspection and supervision, counted in items. */
public record InspectionPlan(String id, String organisationId, Body body, Integer year, int planned, int done,
        int supplementary) implements Fact {

    /** Who owns the plan. */
    public enum Body {
        PARTY_COMMITTEE,
        INSPECTION_COMMITTEE
    }

    @Override
    public FactKind kind() {
        return FactKind.INSPECTION_PLAN;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.organisation(organisationId));
    }
}
