package vn.bangvang.member.membership.messaging;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberStory;
import vn.bangvang.member.membership.SearchWords;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.personkeys.BlindIndex;
import vn.bangvang.servicetesting.ContractExamples;

import static org.assertj.core.api.Assertions.assertThat;

class MemberEventContractTests {
    private final MemberPublication publication = new MemberPublication(
            new SearchWords(new BlindIndex("0b".repeat(32))));

    @Test
    void aMembershipIsToldAsTheExamplesShow() {
        ContractExamples.assertAllShown(publication.kind().topic(), MemberStory.decisions()
                .stream()
                .flatMap(decided -> Told.of(publication, decided.state().id(), decided).stream())
                .toList());
    }

    @Test
    void noEventSaysWhoThePersonIs() {
        assertThat(MemberStory.decisions()).allSatisfy(decided -> {
            MemberEvent event = decided.events().getFirst();
            String json = new JsonMapper().writeValueAsString(publication.change(event))
                    + new JsonMapper()
                            .writeValueAsString(publication.state(MemberStory.MEMBER, decided.state(), event));
            assertThat(json).doesNotContain("person", "card", decided.state().personId(), "38.012345",
                    "Ân", "example.vn");
        });
    }
}
