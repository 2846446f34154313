package vn.bangvang.member;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.organisation.OrganisationIdentifier;
import vn.bangvang.member.organisation.OrganisationKind;
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

    @Test
    void aReaderIsShownLabelsAndNoConstants() {
        ProblemMessages.assertLabelled(MemberStatus.class, OrganisationKind.class, OrganisationKind.Level.class,
                OrganisationIdentifier.Scheme.class);
        ProblemMessages.assertNoConstants();
    }
}
