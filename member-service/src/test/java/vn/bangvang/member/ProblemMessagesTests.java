package vn.bangvang.member;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ProblemMessages;

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
}
