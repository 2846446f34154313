package vn.bangvang.member.membership.messaging;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.PersonStory;
import vn.bangvang.member.membership.SearchWords;
import vn.bangvang.personkeys.BlindIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two decisions about one person that do not know of each other the store takes one: they share a unique key. */
class PersonTurnsTests {
    private final MemberPublication publication = new MemberPublication(
            new SearchWords(new BlindIndex("0b".repeat(32))));

    @Test
    void anAdmissionDoesNotPassAReinstatementThatItHasNotSeenAlthoughThatIsOverAgain() {
        Member left = PersonStory.transferredOut();
        Member admittedUnaware = PersonStory.admittedAgain(left);
        Member backAndGone = PersonStory.reinstatedAndTransferredOut(left);

        assertThat(keys(backAndGone)).containsAnyElementsOf(keys(admittedUnaware));
        assertThat(keys(left)).doesNotContainAnyElementsOf(keys(admittedUnaware));
        assertThat(keys(backAndGone)).doesNotContainAnyElementsOf(keys(PersonStory.admittedAgain(backAndGone)));
    }

    @Test
    void aMembershipGoesOnInTheRecordAfterATransferOut() {
        Member left = PersonStory.transferredOut();
        assertThat(left.formerId()).isNull();
        assertThat(PersonStory.admittedAgain(left).formerId()).isEqualTo(left.id());
    }

    private List<String> keys(Member member) {
        return publication.kind().keys().apply(member.id(), member);
    }
}
