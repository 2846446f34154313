package vn.bangvang.standings.fold;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.SubjectType;

/** What inspection plans, issued documents, prizes and awards (for the one who gave them) add. */
final class RecordFigures {
    private RecordFigures() {}

    static void add(Lens lens, InspectionPlan plan, Deltas out) {
        if (plan.year() != lens.year()) {
            return;
        }
        boolean party = plan.body() == InspectionPlan.Body.PARTY_COMMITTEE;
        out.add(plan.organisationId(), party ? Slot.PARTY_PLANNED : Slot.INSPECTION_PLANNED, "", plan.planned());
        out.add(plan.organisationId(), party ? Slot.PARTY_DONE : Slot.INSPECTION_DONE, "", plan.done());
        out.add(plan.organisationId(), Slot.SUPPLEMENTARY, "", plan.supplementary());
    }

    static void add(Lens lens, IssuedDocument document, Deltas out) {
        if (document.withdrawn()) {
            return;
        }
        if (document.year() == lens.year()) {
            out.one(document.organisationId(), Slot.DOCUMENTS, document.type());
        }
        if (lens.isInFiveYears(document.year())) {
            out.one(document.organisationId(), Slot.DOCUMENTS_FIVE_YEARS, document.type());
        }
    }

    static void add(Lens lens, Prize prize, Deltas out) {
        if (!prize.withdrawn() && prize.year() == lens.year()) {
            out.one(prize.organisationId(), Slot.PRIZES, prize.level());
        }
    }

    static void add(Lens lens, Commendation award, Deltas out) {
        if (award.live() && award.year() == lens.year()) {
            out.one(award.issuerId(), award.recipientType() == SubjectType.MEMBER
                    ? Slot.ISSUED_TO_MEMBERS
                    : Slot.ISSUED_TO_ORGANISATIONS);
        }
    }
}
