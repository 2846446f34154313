package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One trainee in one class. Programme, year, sending organisation and its province are copies of what held when the
 * trainee was entered: a later transfer or re-parenting does not move them.
 *
 * @param traineeRef opaque reference that the sending side chose for the person; see {@link TraineeReference}
 * @param memberId the Party member, if the trainee is one
 * @param statusOn the day the status was reached, if known
 */
public record Enrolment(String classId, String programme, String traineeRef, TraineeKind traineeKind,
        @Nullable String memberId, String sendingOrganisationId, String rootId, int year, EnrolmentStatus status,
        @Nullable LocalDate statusOn) {

    private static final String MEMBER = "|member|";

    /** In which capacity a person is sent to study. */
    public enum TraineeKind {
        CADRE,
        CIVIL_SERVANT,
        PUBLIC_EMPLOYEE,
        PARTY_MEMBER
    }

    Enrolment reached(EnrolmentStatus next, LocalDate on) {
        return new Enrolment(classId, programme, traineeRef, traineeKind, memberId, sendingOrganisationId, rootId, year,
                next, on);
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
