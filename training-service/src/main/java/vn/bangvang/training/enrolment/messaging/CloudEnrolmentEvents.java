package vn.bangvang.training.enrolment.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.EnrolmentEvent;
import vn.bangvang.training.enrolment.EnrolmentEvent.EnrolmentCancelled;
import vn.bangvang.training.enrolment.EnrolmentEvent.EnrolmentCorrected;
import vn.bangvang.training.enrolment.EnrolmentEvent.TraineeEnrolled;
import vn.bangvang.training.enrolment.EnrolmentEvent.TraineeNominated;
import vn.bangvang.training.enrolment.EnrolmentEvent.TrainingCompleted;
import vn.bangvang.training.enrolment.EnrolmentEvent.TrainingWithdrawn;
import vn.bangvang.training.enrolment.EnrolmentEvents;

/** Tells of enrolments on {@code training.enrolment.v1}. */
@Component
class CloudEnrolmentEvents implements EnrolmentEvents {
    static final String TOPIC = "training.enrolment.v1";

    @Override
    public OutgoingEvent outgoing(String enrolmentId, Enrolment.Decision decision, EnrolmentEvent event) {
        return switch (event) {
            case TraineeNominated(var on) -> step("training.trainee-nominated.v1", enrolmentId, decision, on);
            case TraineeEnrolled(var on) -> step("training.trainee-enrolled.v1", enrolmentId, decision, on);
            case TrainingCompleted(var on) -> step("training.training-completed.v1", enrolmentId, decision, on);
            case TrainingWithdrawn(var on) -> step("training.training-withdrawn.v1", enrolmentId, decision, on);
            case EnrolmentCancelled(var on) -> step("training.enrolment-cancelled.v1", enrolmentId, decision, on);
            case EnrolmentCorrected(var before, var reason) -> told("training.enrolment-corrected.v1", enrolmentId,
                    decision, EnrolmentChangeV1.correction(reason, before));
        };
    }

    private static OutgoingEvent step(String type, String id, Enrolment.Decision decision, @Nullable LocalDate on) {
        return told(type, id, decision, EnrolmentChangeV1.step(on)).effectiveOn(on);
    }

    private static OutgoingEvent told(String type, String id, Enrolment.Decision decision, EnrolmentChangeV1 change) {
        Enrolment enrolment = decision.enrolment();
        return OutgoingEvent
                .of(TOPIC, type, "enrolment", enrolment.rootId(), change, EnrolmentStateV1.of(id, enrolment))
                .withYear(enrolment.year(), decision.yearRevision());
    }
}
