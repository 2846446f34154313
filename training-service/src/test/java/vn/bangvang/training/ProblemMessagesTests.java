package vn.bangvang.training;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ProblemMessages;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.programme.ProgrammeType;

/** Whatever the service refuses, it says why in the caller's language. */
class ProblemMessagesTests {
    @Test
    void everyRefusalHasItsSentenceInBothLanguages() {
        ProblemMessages.assertComplete();
    }

    @Test
    void bothLanguagesTellTheSameFigures() {
        ProblemMessages.assertSameFigures();
    }

    @Test
    void aReaderIsShownLabelsAndNoConstants() {
        ProblemMessages.assertLabelled(EnrolmentStatus.class, ProgrammeType.class, TraineeKind.class);
        ProblemMessages.assertNoConstants();
    }
}
