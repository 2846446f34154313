package vn.bangvang.training.enrolment;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * What a record should have said; what is absent was right.
 *
 * @param notAMember that the person is no Party member: takes the member away
 */
public record Correction(String reason, @Nullable String traineeRef, @Nullable TraineeKind traineeKind,
        @Nullable String memberId, boolean notAMember, @Nullable String sendingOrganisationId,
        @Nullable EnrolmentStatus status) {

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
                or(status, wrong.status()), wrong.statusOn());
    }

    private static <T> T or(@Nullable T corrected, T recorded) {
        return corrected == null ? recorded : corrected;
    }
}
