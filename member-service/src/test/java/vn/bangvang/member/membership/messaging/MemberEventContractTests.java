package vn.bangvang.member.membership.messaging;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.member.PublishedAsShown;
import vn.bangvang.member.membership.MemberStory;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

import static org.assertj.core.api.Assertions.assertThat;

class MemberEventContractTests {
    private final MemberPublication published = new MemberPublication();

    @Test
    void aMembershipIsToldAsTheExamplesShow() {
        PublishedAsShown.assertAllShown(MemberPublication.TOPIC,
                MemberStory.decisions().stream().map(published::tell).toList());
    }

    @Test
    void noEventSaysWhoThePersonIs() {
        assertThat(MemberStory.decisions()).allSatisfy(decided -> {
            OutgoingEvent event = published.tell(decided);
            String json = new JsonMapper().writeValueAsString(event.change())
                    + new JsonMapper().writeValueAsString(event.state());
            assertThat(json).doesNotContain("person", "card", decided.state().personId(), "38.012345");
        });
    }
}
