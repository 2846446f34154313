package vn.bangvang.training.enrolment;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.Reach;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.period.Period;
import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.training.programme.TrainingProgramme;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Years.KnownYear;

/**
 * What is known when an enrolment is decided on.
 *
 * @param sender the sending organisation, absent when nobody has told of it or it is not asked for
 * @param member the member, absent when none is named, nobody has told of it or it is not asked for
 * @param year the evaluation year of the sender's province, absent when nobody has told of it
 */
public record EnrolmentContext(TrainingClass trainingClass, TrainingProgramme programme,
        @Nullable KnownOrganisation sender, @Nullable KnownMember member, @Nullable KnownYear year) {

    /** A member who was never in a cell that the caller reaches is as unknown to it as one whom nobody has told of. */
    EnrolmentContext seenBy(Reach reach) {
        KnownMember named = member;
        return named == null || named.cells().stream().anyMatch(reach::covers) || reach.coversEverything()
                ? this
                : new EnrolmentContext(trainingClass, programme, sender, null, year);
    }

    /** What is decided counts for the year of the class, under the revision in which it last took changes. */
    PeriodStamp stamp() {
        return new PeriodStamp(Period.year(trainingClass.year()), year == null ? null : year.lastOpenRevision());
    }
}
