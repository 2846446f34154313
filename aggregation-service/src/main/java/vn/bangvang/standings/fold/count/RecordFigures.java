package vn.bangvang.standings.fold.count;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.log.VisibleFacts;

/** What inspection plans, issued documents, prizes and awards (for the one who gave them) add. */
final class RecordFigures {
    private RecordFigures() {}

    static void add(VisibleFacts facts, InspectionPlan plan, Deltas out) {
        if (plan.year() != facts.year()) {
            return;
        }
        boolean party = plan.body() == InspectionPlan.Body.PARTY_COMMITTEE;
        out.add(plan.organisationId(), party ? Counter.PARTY_PLANNED : Counter.INSPECTION_PLANNED, "", plan.planned());
        out.add(plan.organisationId(), party ? Counter.PARTY_DONE : Counter.INSPECTION_DONE, "", plan.done());
        out.add(plan.organisationId(), Counter.SUPPLEMENTARY, "", plan.supplementary());
    }

    static void add(VisibleFacts facts, IssuedDocument document, Deltas out) {
        if (document.withdrawn()) {
            return;
        }
        if (document.year() == facts.year()) {
            out.one(document.organisationId(), Counter.DOCUMENTS, document.type());
        }
        if (facts.isInFiveYears(document.year())) {
            out.one(document.organisationId(), Counter.DOCUMENTS_FIVE_YEARS, document.type());
        }
    }

    static void add(VisibleFacts facts, Prize prize, Deltas out) {
        if (!prize.withdrawn() && prize.year() == facts.year()) {
            out.one(prize.organisationId(), Counter.PRIZES, prize.level());
        }
    }

    static void add(VisibleFacts facts, Commendation award, Deltas out) {
        if (award.live() && award.year() == facts.year()) {
            out.one(award.issuerId(), award.recipientType() == SubjectType.MEMBER
                    ? Counter.ISSUED_TO_MEMBERS
                    : Counter.ISSUED_TO_ORGANISATIONS);
        }
    }
}
