package vn.bangvang.training.enrolment.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.TraineeKind;

/** An enrolment on the wire. */
record EnrolmentStateV1(String enrolmentId, String classId, String programme, String traineeRef,
        TraineeKind traineeKind, @Nullable String memberId, String sendingOrganisationId, int year,
        EnrolmentStatus status, @Nullable LocalDate statusOn) {

    static EnrolmentStateV1 of(String id, Enrolment enrolment) {
        return new EnrolmentStateV1(id, enrolment.classId(), enrolment.programme(), enrolment.traineeRef(),
                enrolment.traineeKind(), enrolment.memberId(), enrolment.sendingOrganisationId(), enrolment.year(),
                enrolment.status(), enrolment.statusOn());
    }
}
