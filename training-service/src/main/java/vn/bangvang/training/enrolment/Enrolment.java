package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.KnownYear;

/**
 * One trainee in one class. Programme, year, sending organisation and its province are copies of what held when the
 * trainee was entered: a later transfer or re-parenting does not move them.
 *
 * @param memberId the Party member, if the trainee is one
 * @param statusOn the day the status was reached, if known
 */
public record Enrolment(String classId, String programme, String traineeRef, TraineeKind traineeKind,
        @Nullable String memberId, String sendingOrganisationId, String rootId, int year, EnrolmentStatus status,
        @Nullable LocalDate statusOn) {

    /**
     * The record after a decision, and what happened; no event when nothing changed.
     *
     * @param yearRevision the open revision of the evaluation year it belongs to, absent when no such year is known
     */
    public record Decision(Enrolment enrolment, @Nullable EnrolmentEvent event, @Nullable Integer yearRevision) {
        private Decision(Enrolment enrolment, @Nullable EnrolmentEvent event, @Nullable KnownYear year) {
            this(enrolment, event, year == null ? null : Integer.valueOf(year.lastOpenRevision()));
        }
    }

    /** Enters a trainee in a class. */
    public static Decision enter(Nomination wish, Circumstances known) {
        if (!wish.status().canBegin()) {
            throw Refusal.invalid("STATUS_CANNOT_BEGIN", "/status", wish.status());
        }
        KnownOrganisation sender = known.sender();
        var enrolment = new Enrolment(wish.classId(), known.programme().code(), wish.traineeRef(), wish.traineeKind(),
                wish.memberId(), wish.sendingOrganisationId(), sender == null ? "" : sender.rootId(),
                known.trainingClass().year(), wish.status(), wish.on());
        EnrolmentRules.check(enrolment, known);
        EnrolmentRules.checkOpen(known.year(), "/classId");
        return new Decision(enrolment, EnrolmentEvent.reached(wish.status(), wish.on()), known.year());
    }

    /**
     * Goes one step further. A closed year takes only what leaves its figures alone: studies that outlast their year,
     * as degrees do, are completed without reopening it.
     */
    public Decision advance(EnrolmentStatus next, LocalDate on, TrainingClass trainingClass,
            @Nullable KnownYear knownYear) {
        if (!status.leadsTo(next)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "TRANSITION_NOT_ALLOWED", "", next,
                    Map.of("from", status, "to", next));
        }
        if (status.isCounted() != next.isCounted()) {
            EnrolmentRules.checkOpen(knownYear, "");
        }
        if (statusOn != null && on.isBefore(statusOn)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_THE_LAST_CHANGE", "/on", on, Map.of("last", statusOn));
        }
        LocalDate begins = trainingClass.from();
        if (next == EnrolmentStatus.COMPLETED && begins != null && on.isBefore(begins)) {
            throw Refusal.of(Refusal.Kind.INVALID, "COMPLETED_BEFORE_THE_CLASS_BEGAN", "/on", on,
                    Map.of("from", begins));
        }
        return new Decision(new Enrolment(classId, programme, traineeRef, traineeKind, memberId, sendingOrganisationId,
                rootId, year, next, on), EnrolmentEvent.reached(next, on), knownYear);
    }

    /**
     * Puts right what had been recorded wrongly, the status included.
     *
     * @param known what is known of the corrected facts
     * @param recordedYear the evaluation year in which the record was counted
     */
    public Decision correct(Correction correction, Circumstances known, @Nullable KnownYear recordedYear) {
        KnownOrganisation sender = known.sender();
        Enrolment corrected = correction.applyTo(this);
        EnrolmentRules.check(corrected, known);
        // The standings keep an enrolment under the province of its events and would count a moved one in both.
        if (sender != null && !sender.rootId().equals(rootId)) {
            throw Refusal.invalid("OTHER_PROVINCE", "/sendingOrganisationId", sender.id());
        }
        EnrolmentRules.checkOpen(recordedYear, "");
        EnrolmentRules.checkOpen(known.year(), "/sendingOrganisationId");
        return corrected.equals(this)
                ? new Decision(this, null, known.year())
                : new Decision(corrected, new EnrolmentEvent.EnrolmentCorrected(this, correction.reason()),
                        known.year());
    }

    /** A trainee is entered once per class, and so is a member who is not on the way out again. */
    public List<String> businessKeys() {
        String trainee = traineeKey(classId, traineeRef);
        return memberId == null || !status.isOnTheWay()
                ? List.of(trainee)
                : List.of(trainee, String.join("|", classId, "member", memberId));
    }

    /** Whether both are the record of one trainee in one class. */
    boolean isOfSameTraineeAs(Enrolment other) {
        return traineeKey(classId, traineeRef).equals(traineeKey(other.classId, other.traineeRef));
    }

    /** Whether it is what this wish asked for, however far it has come since. */
    boolean tells(Nomination wish) {
        return classId.equals(wish.classId()) && traineeRef.equals(wish.traineeRef())
                && traineeKind == wish.traineeKind() && Objects.equals(memberId, wish.memberId())
                && sendingOrganisationId.equals(wish.sendingOrganisationId());
    }

    private static String traineeKey(String classId, String traineeRef) {
        return classId + "|" + traineeRef;
    }
}
