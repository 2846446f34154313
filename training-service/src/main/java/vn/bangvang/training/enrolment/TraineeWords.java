package vn.bangvang.training.enrolment;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.personkeys.BlindIndex;

/** Words by which the store finds a trainee whose reference it cannot read. */
@Component
public class TraineeWords {
    /** What stands for a reference that nobody can read any more. */
    private static final String ERASED = "[erased]";

    private final BlindIndex index;

    public TraineeWords(BlindIndex index) {
        this.index = index;
    }

    /** The same wherever the trainee is entered. */
    String of(String traineeRef) {
        return index.word("trainee", traineeRef);
    }

    /** What an enrolment is found by: nothing where the trainee was erased. */
    public List<String> of(Enrolment enrolment) {
        return isErased(enrolment) ? List.of() : List.of(of(enrolment.traineeRef()));
    }

    /** A trainee is entered once per class; of an erased one only the enrolment's id is left. */
    public List<String> keys(String id, Enrolment enrolment) {
        return enrolment.businessKeys(isErased(enrolment) ? id : of(enrolment.traineeRef()));
    }

    String key(String classId, String traineeRef) {
        return Enrolment.traineeKey(classId, of(traineeRef));
    }

    /** What the log is told, where nothing can be taken back: of a member no reference that somebody chose. */
    public static String told(Enrolment enrolment) {
        return enrolment.memberId() == null ? enrolment.traineeRef() : "member:" + enrolment.memberId();
    }

    private static boolean isErased(Enrolment enrolment) {
        return enrolment.traineeRef().equals(ERASED);
    }
}
