package vn.bangvang.member.organisation.messaging;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.PublishedAsShown;
import vn.bangvang.member.organisation.OrganisationStory;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationEventContractTests {
    private final OrganisationPublication published = new OrganisationPublication();

    @Test
    void theLifeOfAnOrganisationIsToldAsTheExamplesShow() {
        PublishedAsShown.assertAllShown(OrganisationPublication.TOPIC,
                OrganisationStory.decisions().stream().map(published::tell).toList());
    }

    @Test
    void everyEventNamesItsProvince() {
        assertThat(OrganisationStory.decisions()).allSatisfy(
                decided -> assertThat(published.tell(decided).root()).isEqualTo(OrganisationStory.P));
    }
}
