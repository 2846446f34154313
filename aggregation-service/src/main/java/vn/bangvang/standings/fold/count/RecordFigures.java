package vn.bangvang.standings.fold.count;

import java.time.LocalDate;

import vn.bangvang.period.Period;
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
        boolean party = plan.body() == InspectionPlan.Body.PARTY_COMMITTEE;
        for (InspectionPlan.Item item : plan.items()) {
            if (!facts.isInPeriod(plan.year(), item.plannedBy())) {
                continue;
            }
            if (item.supplementary()) {
                out.one(plan.organisationId(), Counter.SUPPLEMENTARY);
                continue;
            }
            out.one(plan.organisationId(), party ? Counter.PARTY_PLANNED : Counter.INSPECTION_PLANNED);
            out.one(plan.organisationId(), Counter.OWN_PLANNED);
            if (isDone(facts, item)) {
                out.one(plan.organisationId(), party ? Counter.PARTY_DONE : Counter.INSPECTION_DONE);
                out.one(plan.organisationId(), Counter.OWN_DONE);
            }
        }
    }

    /** A plan is for a year, so what is done late is done; a quarter shows what was done by its end. */
    private static boolean isDone(VisibleFacts facts, InspectionPlan.Item item) {
        LocalDate done = item.doneOn();
        return done != null && (facts.period().isYear() || !done.isAfter(facts.referenceDate()));
    }

    static void add(VisibleFacts facts, IssuedDocument document, Deltas out) {
        if (document.withdrawn()) {
            return;
        }
        if (facts.isInPeriod(document.year(), document.issuedOn())) {
            out.one(document.organisationId(), Counter.DOCUMENTS, document.type());
        }
        if (facts.isInFiveYears(document.year(), document.issuedOn())) {
            out.one(document.organisationId(), Counter.DOCUMENTS_FIVE_YEARS, document.type());
        }
    }

    static void add(VisibleFacts facts, Prize prize, Deltas out) {
        if (!prize.withdrawn() && facts.isInPeriod(prize.year(), null)) {
            out.one(prize.organisationId(), Counter.PRIZES, prize.level());
        }
    }

    static void add(VisibleFacts facts, Commendation award, Deltas out) {
        if (award.live() && Period.year(award.year()).equals(facts.period())) {
            boolean toMember = award.recipientType() == SubjectType.MEMBER;
            String typeAndTitle = award.type() + " " + award.title();
            out.one(award.issuerId(), toMember ? Counter.ISSUED_TO_MEMBERS : Counter.ISSUED_TO_ORGANISATIONS);
            out.one(award.issuerId(), toMember ? Counter.GIVEN_TO_MEMBERS : Counter.GIVEN_TO_ORGANISATIONS,
                    typeAndTitle);
            out.one(award.organisationId(),
                    toMember ? Counter.RECEIVED_BY_MEMBERS : Counter.RECEIVED_BY_ORGANISATIONS, typeAndTitle);
        }
    }
}
