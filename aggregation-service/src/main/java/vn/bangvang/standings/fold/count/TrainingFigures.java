package vn.bangvang.standings.fold.count;

import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.log.VisibleFacts;

/** What one enrolment adds to the organisation that sent the trainee. */
final class TrainingFigures {
    private TrainingFigures() {}

    static void add(VisibleFacts facts, Enrolment enrolment, Deltas out) {
        if (!enrolment.counted()) {
            return;
        }
        String sender = enrolment.sendingOrganisationId();
        String kindAndProgramme = enrolment.traineeKind() + " " + enrolment.programme();
        if (facts.isInPeriod(enrolment.year(), enrolment.countsFrom())) {
            out.one(sender, Counter.TRAINED, enrolment.programme());
            out.one(sender, Counter.TRAINED_BY_KIND, kindAndProgramme);
            out.one(sender, Counter.HEADS, enrolment.head());
        }
        if (facts.isInFiveYears(enrolment.year(), enrolment.countsFrom())) {
            out.one(sender, Counter.TRAINED_FIVE_YEARS, enrolment.programme());
            out.one(sender, Counter.TRAINED_BY_KIND_FIVE_YEARS, kindAndProgramme);
            out.one(sender, Counter.HEADS_FIVE_YEARS, enrolment.head());
        }
    }
}
