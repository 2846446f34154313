package vn.bangvang.integration;

import org.junit.jupiter.api.Test;

import vn.bangvang.integration.webhooks.target.Outcome;
import vn.bangvang.servicetesting.ProblemMessages;

/** Whatever the service refuses, it says why in the caller's language. */
class ProblemMessagesTests {
    @Test
    void everyRefusalHasItsSentenceInBothLanguages() {
        ProblemMessages.assertComplete("WAIT_OUT_OF_RANGE");
    }

    @Test
    void bothLanguagesTellTheSameFigures() {
        ProblemMessages.assertSameFigures();
    }

    @Test
    void aReaderIsShownLabelsAndNoConstants() {
        ProblemMessages.assertLabelled(Outcome.Failure.class);
        ProblemMessages.assertNoConstants();
    }
}
