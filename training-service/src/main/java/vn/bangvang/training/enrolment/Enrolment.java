package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One trainee in one class. Programme, year and first day, sending organisation and its province are copies of what
 * held when the trainee was entered: a later transfer or re-parenting does not move them.
 *
 * @param traineeRef opaque reference that the sending side chose for the person; see {@link TraineeReference}
 * @param memberId the Party member, if the trainee is one
 * @param classFrom first day of the class, if known; copied again by a correction
 * @param statusOn the day the status was reached, if known
 * @param corrections each time that the record was put right, the first one first
 */
public record Enrolment(String classId, String programme, String traineeRef, TraineeKind traineeKind,
        @Nullable String memberId, String sendingOrganisationId, String rootId, int year,
        @Nullable LocalDate classFrom, EnrolmentStatus status, @Nullable LocalDate statusOn,
        List<Because> corrections) {
    private static final String MEMBER = "|member|";

    public Enrolment {
        // Those of earlier builds have none.
        corrections = List.copyOf(Objects.requireNonNullElse(corrections, List.of()));
    }

    /** One that nobody has put right yet. */
    public Enrolment(String classId, String programme, String traineeRef, TraineeKind traineeKind,
            @Nullable String memberId, String sendingOrganisationId, String rootId, int year,
            @Nullable LocalDate classFrom, EnrolmentStatus status, @Nullable LocalDate statusOn) {
        this(classId, programme, traineeRef, traineeKind, memberId, sendingOrganisationId, rootId, year, classFrom,
                status, statusOn, List.of());
    }

    /**
     * Why a record was put right.
     *
     * @param reason in the words of who did it, which may say something about a person
     */
    public record Because(String reason) {}

    /** In which capacity a person is sent to study. */
    public enum TraineeKind {
        CADRE,
        CIVIL_SERVANT,
        PUBLIC_EMPLOYEE,
        PARTY_MEMBER
    }

    Enrolment reached(EnrolmentStatus next, LocalDate on) {
        return new Enrolment(classId, programme, traineeRef, traineeKind, memberId, sendingOrganisationId, rootId, year,
                classFrom, next, on, corrections);
    }

    Enrolment inClassFrom(@Nullable LocalDate day) {
        return new Enrolment(classId, programme, traineeRef, traineeKind, memberId, sendingOrganisationId, rootId, year,
                day, status, statusOn, corrections);
    }

    Enrolment because(String reason) {
        return new Enrolment(classId, programme, traineeRef, traineeKind, memberId, sendingOrganisationId, rootId, year,
                classFrom, status, statusOn,
                Stream.concat(corrections.stream(), Stream.of(new Because(reason))).toList());
    }

    /**
     * A trainee is entered once per class, and so is a member who is not on the way out again.
     *
     * @param traineeWord what stands for the trainee's reference
     */
    List<String> businessKeys(String traineeWord) {
        String trainee = traineeKey(classId, traineeWord);
        return memberId == null || !status.isOnTheWay()
                ? List.of(trainee)
                : List.of(trainee, classId + MEMBER + memberId);
    }

    /** @param businessKey one of {@link #businessKeys} */
    public static boolean isOfAMember(String businessKey) {
        return businessKey.contains(MEMBER);
    }

    static String traineeKey(String classId, String traineeWord) {
        return classId + "|" + traineeWord;
    }
}
