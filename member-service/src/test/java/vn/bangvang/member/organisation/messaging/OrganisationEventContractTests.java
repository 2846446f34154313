package vn.bangvang.member.organisation.messaging;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.organisation.OrganisationStory;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.servicetesting.ContractExamples;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationEventContractTests {
    private final OrganisationPublication publication = new OrganisationPublication();

    @Test
    void theLifeOfAnOrganisationIsToldAsTheExamplesShow() {
        ContractExamples.assertAllShown(publication.kind().topic(), OrganisationStory.decisions()
                .stream()
                .flatMap(decided -> Told.of(publication, decided.state().id(), decided).stream())
                .toList());
    }

    @Test
    void everyEventNamesItsProvince() {
        assertThat(OrganisationStory.decisions()).allSatisfy(
                decided -> assertThat(publication.root(decided.state())).isEqualTo(OrganisationStory.P));
    }
}
