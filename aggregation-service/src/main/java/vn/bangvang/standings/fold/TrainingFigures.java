package vn.bangvang.standings.fold;

import vn.bangvang.standings.fold.fact.Enrolment;

/** What one enrolment adds to the organisation that sent the trainee. */
final class TrainingFigures {
    private TrainingFigures() {}

    static void add(Lens lens, Enrolment enrolment, Deltas out) {
        if (!enrolment.counted()) {
            return;
        }
        String sender = enrolment.sendingOrganisationId();
        if (enrolment.year() == lens.year()) {
            out.one(sender, Slot.TRAINED, enrolment.programme());
            out.one(sender, Slot.HEADS, enrolment.traineeId());
        }
        if (lens.isInFiveYears(enrolment.year())) {
            out.one(sender, Slot.TRAINED_FIVE_YEARS, enrolment.programme());
            out.one(sender, Slot.HEADS_FIVE_YEARS, enrolment.traineeId());
        }
    }
}
