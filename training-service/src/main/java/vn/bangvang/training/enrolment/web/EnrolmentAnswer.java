package vn.bangvang.training.enrolment.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentStatus;

/**
 * An enrolment as the API shows it.
 *
 * @param programme code of the training programme
 * @param statusOn day of the last step; null when it is not known
 * @param corrections why the record was put right, each time, the first one first
 */
record EnrolmentAnswer(String id, long version, String classId, String programme, String traineeRef,
        TraineeKind traineeKind,
        @Nullable String memberId, String sendingOrganisationId, int year, EnrolmentStatus status,
        @Nullable LocalDate statusOn, List<String> corrections) implements ShowsMembers {

    static EnrolmentAnswer of(Stored<Enrolment> stored) {
        Enrolment enrolment = stored.state();
        return new EnrolmentAnswer(stored.id(), stored.version(), enrolment.classId(), enrolment.programme(),
                enrolment.traineeRef(),
                enrolment.traineeKind(), enrolment.memberId(), enrolment.sendingOrganisationId(), enrolment.year(),
                enrolment.status(), enrolment.statusOn(),
                enrolment.corrections().stream().map(Enrolment.Because::reason).toList());
    }

    @Override
    public Collection<String> shownMembers() {
        return memberId == null ? List.of() : List.of(memberId);
    }
}
