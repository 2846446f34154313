package vn.bangvang.member.committee.messaging;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.committee.CommitteeStory;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.servicetesting.ContractExamples;

class CommitteeEventContractTests {
    private final CommitteePublication publication = new CommitteePublication();

    @Test
    void aCommitteeIsToldAsTheExamplesShow() {
        ContractExamples.assertAllShown(publication.kind().topic(), CommitteeStory.decisions()
                .stream()
                .flatMap(decided -> Told.of(publication, decided.state().id(), decided).stream())
                .toList());
    }
}
