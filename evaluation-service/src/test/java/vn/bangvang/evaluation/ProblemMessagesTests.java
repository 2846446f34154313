package vn.bangvang.evaluation;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.servicetesting.ProblemMessages;

/** Whatever the service refuses, it says why in the caller's language. */
class ProblemMessagesTests {
    @Test
    void everyRefusalHasItsSentenceInBothLanguages() {
        ProblemMessages.assertComplete("COMMENDATION_NOT_AWARDED", "COMMENDATION_NOT_PROPOSED",
                "COMMENDATION_NOT_REVOKED", "CONDITIONS_NO_LONGER_MET", "DECIDED_AGAINST_THE_POLICY", "PERIOD_CLOSED",
                "PERIOD_CLOSING",
                "QUOTA_ALLOWS_NO_EXCEPTION", "QUOTA_EXCEEDED", "QUOTA_EXCEPTION_TOO_LARGE",
                "QUOTA_PASSED_WITHOUT_JUSTIFICATION",
                "SELF_CRITICISM_NOT_RETURNED", "SELF_CRITICISM_NOT_SUBMITTED");
    }

    @Test
    void bothLanguagesTellTheSameFigures() {
        ProblemMessages.assertSameFigures();
    }

    @Test
    void aReaderIsShownLabelsAndNoConstants() {
        ProblemMessages.assertLabelled(CommendationTitle.class, Award.Type.class, OrganisationKind.class,
                QualityClass.class, Subject.Type.class, NotRatedReason.class);
        ProblemMessages.assertNoConstants();
    }
}
