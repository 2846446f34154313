package vn.bangvang.standings.messaging;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.FactKind;

/** Every type of event this service understands. A type that is not here is kept as a dead letter, not guessed at. */
final class EventTypes {
    private static final Map<String, FactKind> KINDS = new HashMap<>();

    static {
        know(FactKind.ORGANISATION, "membership.organisation", "established", "renamed", "reparented", "kind-changed",
                "merged", "dissolved", "corrected", "identified");
        know(FactKind.COMMITTEE, "membership.committee", "configured", "seat-filled", "seat-vacated");
        know(FactKind.MEMBER, "membership.member", "admitted", "confirmed", "transferred", "status-changed", "removed",
                "reinstated", "disciplined", "discipline-lifted", "corrected", "details-corrected", "erased");
        know(FactKind.MEMBER, "membership.position", "assigned", "ended");
        know(FactKind.ENROLMENT, "training.trainee", "nominated", "enrolled");
        know(FactKind.ENROLMENT, "training.training", "completed", "withdrawn");
        know(FactKind.ENROLMENT, "training.enrolment", "cancelled", "corrected");
        know(FactKind.PERIOD, "evaluation.period", "opened", "closing-begun", "closing-given-up", "closed",
                "reopened", "policy-adopted");
        know(FactKind.SELF_CRITICISM, "evaluation.self-criticism", "submitted", "returned", "accepted");
        know(FactKind.RATING, "evaluation.evaluation", "self-rated", "appraised", "decided", "revised", "cancelled");
        know(FactKind.RATING, "evaluation.subject", "not-rated");
        know(FactKind.RATING, "evaluation.quota", "exception-granted");
        know(FactKind.INSPECTION_PLAN, "evaluation.inspection", "plan-approved", "item-added", "item-completed",
                "item-reopened", "item-cancelled");
        know(FactKind.TARGET, "evaluation.target", "set", "actual-recorded", "corrected", "withdrawn");
        know(FactKind.DOCUMENT, "evaluation.document", "issued", "corrected", "withdrawn");
        know(FactKind.PRIZE, "evaluation.prize", "recorded", "corrected", "withdrawn");
        know(FactKind.INVESTMENT, "evaluation.investment", "recorded", "corrected", "withdrawn");
        know(FactKind.COMMENDATION, "evaluation.commendation", "proposed", "awarded", "presented", "revoked",
                "reinstated");
        know(FactKind.SEAL, "standings.period", "sealed");
    }

    private EventTypes() {}

    private static void know(FactKind kind, String subject, String... changes) {
        for (String change : changes) {
            KINDS.put(subject + "-" + change + ".v1", kind);
        }
    }

    static @Nullable FactKind kindOf(String type) {
        return KINDS.get(type);
    }
}
