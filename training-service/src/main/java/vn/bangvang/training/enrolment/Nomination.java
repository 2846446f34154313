package vn.bangvang.training.enrolment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The wish to enter a trainee in a class.
 *
 * @param traineeRef opaque reference that the sending side chose for the person; see {@link TraineeReference}
 * @param memberId the Party member, if the person is one
 * @param status where the record begins
 * @param on the day that status was reached, if known
 */
public record Nomination(String classId, String traineeRef, TraineeKind traineeKind, @Nullable String memberId,
        String sendingOrganisationId, EnrolmentStatus status, @Nullable LocalDate on) {}
