package vn.bangvang.training.enrolment.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.TraineeKind;

/**
 * What happened: the day of a step, or why a record was corrected and what it had said.
 */
record EnrolmentChangeV1(@Nullable LocalDate on, @Nullable String reason, @Nullable BeforeV1 before) {
    record BeforeV1(String traineeRef, TraineeKind traineeKind, @Nullable String memberId,
            String sendingOrganisationId, EnrolmentStatus status) {}

    static EnrolmentChangeV1 step(@Nullable LocalDate on) {
        return new EnrolmentChangeV1(on, null, null);
    }

    static EnrolmentChangeV1 correction(String reason, Enrolment before) {
        return new EnrolmentChangeV1(null, reason, new BeforeV1(before.traineeRef(), before.traineeKind(),
                before.memberId(), before.sendingOrganisationId(), before.status()));
    }
}
