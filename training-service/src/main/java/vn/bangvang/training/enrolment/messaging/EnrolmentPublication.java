package vn.bangvang.training.enrolment.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.outbox.aggregate.Secret;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentEvent;
import vn.bangvang.training.enrolment.EnrolmentEvent.EnrolmentCancelled;
import vn.bangvang.training.enrolment.EnrolmentEvent.EnrolmentCorrected;
import vn.bangvang.training.enrolment.EnrolmentEvent.TraineeEnrolled;
import vn.bangvang.training.enrolment.EnrolmentEvent.TraineeNominated;
import vn.bangvang.training.enrolment.EnrolmentEvent.TrainingCompleted;
import vn.bangvang.training.enrolment.EnrolmentEvent.TrainingWithdrawn;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.TraineeWords;

/** Enrolments in their store and on {@code training.enrolment.v1}. */
@Component
class EnrolmentPublication implements Publication<Enrolment, EnrolmentEvent> {
    private final Kind<Enrolment> kind;

    EnrolmentPublication(TraineeWords words) {
        this.kind = Kind.of(Enrolment.class, "ENROLMENT")
                .storedIn("enrolments")
                .toldOn("training.enrolment.v1", "enrolment")
                .keyedBy(words::keys)
                .searchedBy("classId", "sendingOrganisationId", "memberId")
                .foundBy(words::of)
                .keepingSecret(Secret.about("memberId", "traineeRef", "corrections[].reason"))
                .refusingASecond(EnrolmentPublication::second);
    }

    /** An enrolment on the wire. */
    record StateV1(String enrolmentId, String classId, String programme, String traineeRef, TraineeKind traineeKind,
            @Nullable String memberId, String sendingOrganisationId, int year, @Nullable LocalDate classFrom,
            EnrolmentStatus status, @Nullable LocalDate statusOn) {}

    /** What happened: the day of a step, or what a record had said that was corrected; why is words about people. */
    record ChangeV1(@Nullable LocalDate on, @Nullable BeforeV1 before) {
        record BeforeV1(String traineeRef, TraineeKind traineeKind, @Nullable String memberId,
                String sendingOrganisationId, EnrolmentStatus status) {}
    }

    @Override
    public Kind<Enrolment> kind() {
        return kind;
    }

    @Override
    public String root(Enrolment after) {
        return after.rootId();
    }

    @Override
    public String type(EnrolmentEvent event) {
        return switch (event) {
            case TraineeNominated _ -> "training.trainee-nominated.v1";
            case TraineeEnrolled _ -> "training.trainee-enrolled.v1";
            case TrainingCompleted _ -> "training.training-completed.v1";
            case TrainingWithdrawn _ -> "training.training-withdrawn.v1";
            case EnrolmentCancelled _ -> "training.enrolment-cancelled.v1";
            case EnrolmentCorrected _ -> "training.enrolment-corrected.v1";
        };
    }

    @Override
    public Object change(EnrolmentEvent event) {
        return event instanceof EnrolmentCorrected(Enrolment before)
                ? new ChangeV1(null, new ChangeV1.BeforeV1(TraineeWords.told(before), before.traineeKind(),
                        before.memberId(), before.sendingOrganisationId(), before.status()))
                : new ChangeV1(event.on(), null);
    }

    @Override
    public Object state(String id, Enrolment after, EnrolmentEvent event) {
        return new StateV1(id, after.classId(), after.programme(), TraineeWords.told(after), after.traineeKind(),
                after.memberId(), after.sendingOrganisationId(), after.year(), after.classFrom(),
                after.status(), after.statusOn());
    }

    @Override
    public @Nullable LocalDate effectiveOn(Enrolment after, EnrolmentEvent event) {
        return event.on();
    }

    /** Told of the field that the caller sent. */
    private static Refusal second(Enrolment wanted, String key) {
        return Enrolment.isOfAMember(key)
                ? Refusal.conflict("MEMBER_ALREADY_IN_CLASS", "/memberId", wanted.memberId())
                : Refusal.conflict("ENROLMENT_ALREADY_EXISTS", "/traineeRef", wanted.traineeRef());
    }
}
