package vn.bangvang.member.committee.messaging;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.PublishedAsShown;
import vn.bangvang.member.committee.CommitteeStory;

class CommitteeEventContractTests {
    private final CommitteePublication published = new CommitteePublication();

    @Test
    void aCommitteeIsToldAsTheExamplesShow() {
        PublishedAsShown.assertAllShown(CommitteePublication.TOPIC,
                CommitteeStory.decisions().stream().map(published::tell).toList());
    }
}
