package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;

/** What can be asked of an enrolment, but for its next step. */
public sealed interface EnrolmentCommand {
    /**
     * Enters a trainee in a class.
     *
     * @param traineeRef opaque reference that the sending side chose for the person; see {@link TraineeReference}
     * @param memberId the Party member, if the person is one
     * @param status where the record begins
     * @param on the day that status was reached, if known
     */
    record Nomination(String classId, String traineeRef, TraineeKind traineeKind, @Nullable String memberId,
            String sendingOrganisationId, EnrolmentStatus status, @Nullable LocalDate on) implements EnrolmentCommand {

        /** Whether the enrolment is what is asked for here, however far it has come since. */
        boolean isToldBy(Enrolment there) {
            return classId.equals(there.classId()) && traineeRef.equals(there.traineeRef())
                    && traineeKind == there.traineeKind() && Objects.equals(memberId, there.memberId())
                    && sendingOrganisationId.equals(there.sendingOrganisationId());
        }
    }

    /**
     * What a record should have said; what is absent was right.
     *
     * @param notAMember that the person is no Party member: takes the member away
     */
    record Correction(String reason, @Nullable String traineeRef, @Nullable TraineeKind traineeKind,
            @Nullable String memberId, boolean notAMember, @Nullable String sendingOrganisationId,
            @Nullable EnrolmentStatus status) implements EnrolmentCommand {

        public Correction {
            if (reason.isBlank()) {
                throw Refusal.invalid("REASON_REQUIRED", "/reason", reason);
            }
            if (notAMember && memberId != null) {
                throw Refusal.invalid("MEMBER_BOTH_GIVEN_AND_DENIED", "/notAMember", true);
            }
        }

        /** The enrolment as it should have been recorded, not yet checked. */
        Enrolment applyTo(Enrolment wrong) {
            return new Enrolment(wrong.classId(), wrong.programme(), or(traineeRef, wrong.traineeRef()),
                    or(traineeKind, wrong.traineeKind()),
                    notAMember ? null : memberId == null ? wrong.memberId() : memberId,
                    or(sendingOrganisationId, wrong.sendingOrganisationId()), wrong.rootId(), wrong.year(),
                    wrong.classFrom(),
                    or(status, wrong.status()), wrong.statusOn(), wrong.corrections());
        }

        private static <T> T or(@Nullable T corrected, T recorded) {
            return corrected == null ? recorded : corrected;
        }
    }
}
