package vn.bangvang.standings.messaging;

import java.util.List;

import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.Investment;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.Target;

/** Facts from the topics of inspection plans, targets, issued documents, prizes and investments. */
final class RecordFacts {
    private RecordFacts() {}

    static InspectionPlan inspectionPlan(StateV1 state) {
        return new InspectionPlan(state.text("planId"), state.text("ownerOrganisationId"),
                state.oneOf(InspectionPlan.Body.class, "ownerBody"), state.small("year"),
                state.each("items", it -> it.flag("cancelled") ? List.<InspectionPlan.Item>of() : List.of(item(it)))
                        .stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private static InspectionPlan.Item item(StateV1 state) {
        return new InspectionPlan.Item(state.day("plannedBy"), state.optionalDay("doneOn"),
                state.flag("supplementary"));
    }

    static Target target(StateV1 state) {
        StateV1 period = state.part("period");
        return new Target(state.text("targetId"), state.text("code"), state.text("ownerOrganisationId"),
                state.oneOf(Target.Scope.class, "scope"), period.small("from"), period.small("to"), state.text("unit"),
                state.optionalNumber("plan"),
                state.optionalNumber("actual"), state.optionalNumber("base"),
                state.oneOf(Target.Outcome.class, "outcome"),
                state.each("reached", it -> new Target.Reached(it.day("on"), it.optionalNumber("actual"),
                        it.optionalNumber("base"), it.oneOf(Target.Outcome.class, "outcome"))),
                state.optionalText("declaredOutcome") != null && state.optionalNumber("plan") == null,
                state.flag("withdrawn"));
    }

    static IssuedDocument issuedDocument(StateV1 state) {
        return new IssuedDocument(state.text("issuedDocumentId"), state.text("type"), state.text("organisationId"),
                state.small("year"), state.optionalDay("issuedOn"), state.flag("withdrawn"));
    }

    static Prize prize(StateV1 state) {
        return new Prize(state.text("prizeId"), state.text("organisationId"), state.text("level"), state.small("year"),
                state.flag("withdrawn"));
    }

    static Investment investment(StateV1 state) {
        StateV1 period = state.part("period");
        return new Investment(state.text("investmentId"), state.text("organisationId"), state.text("code"),
                state.text("nature"), period.small("from"), period.small("to"), state.number("periodAmountVnd"),
                state.small("year"),
                state.number("yearAmountVnd"), state.flag("withdrawn"));
    }
}
