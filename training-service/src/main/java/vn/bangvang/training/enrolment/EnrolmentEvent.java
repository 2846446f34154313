package vn.bangvang.training.enrolment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What can happen to an enrolment. {@code on} is the day it happened, where one is known. */
public sealed interface EnrolmentEvent {
    @Nullable
    LocalDate on();

    record TraineeNominated(@Nullable LocalDate on) implements EnrolmentEvent {}

    record TraineeEnrolled(@Nullable LocalDate on) implements EnrolmentEvent {}

    record TrainingCompleted(@Nullable LocalDate on) implements EnrolmentEvent {}

    record TrainingWithdrawn(@Nullable LocalDate on) implements EnrolmentEvent {}

    record EnrolmentCancelled(@Nullable LocalDate on) implements EnrolmentEvent {}

    /** The record had been wrong; {@code before} is what it said. Why is said in the record alone. */
    record EnrolmentCorrected(Enrolment before) implements EnrolmentEvent {
        @Override
        public @Nullable LocalDate on() {
            return null;
        }
    }

    /** The event that tells of a status being reached. */
    static EnrolmentEvent reached(EnrolmentStatus status, @Nullable LocalDate on) {
        return switch (status) {
            case NOMINATED -> new TraineeNominated(on);
            case ENROLLED -> new TraineeEnrolled(on);
            case COMPLETED -> new TrainingCompleted(on);
            case WITHDRAWN -> new TrainingWithdrawn(on);
            case CANCELLED -> new EnrolmentCancelled(on);
        };
    }
}
