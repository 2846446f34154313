package vn.bangvang.member.organisation;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineageTests {
    private final OrganisationFixture tree = OrganisationFixture.province();

    @Test
    void aChainLeadsFromTheOrganisationToItsProvince() {
        assertThat(tree.chain("C")).extracting(Organisation::id).containsExactly("C", "B", "S", "K", "P");
        assertThat(tree.chain("nowhere")).isEmpty();
    }

    @Test
    void anOrganisationLiesWithinItselfAndWhatIsAboveItAndAnUnknownOneNowhere() {
        assertThat(tree.lineage().isWithin("C", "C")).isTrue();
        assertThat(tree.lineage().isWithin("C", "S")).isTrue();
        assertThat(tree.lineage().isWithin("S", "C")).isFalse();
        assertThat(tree.lineage().isWithin("nowhere", "nowhere")).isFalse();
    }

    @Test
    void aMoveDecidedForALaterDayGivesNoRightsBefore() {
        LocalDate tomorrow = OrganisationFixture.TODAY.plusDays(1);
        tree.put(OrganisationRules.reparent(tree.of("S"),
                new OrganisationCommand.ReparentOrganisation("L", tomorrow, "12-QĐ"), tree.chain("L")).state());

        assertThat(tree.lineage().isWithin("CB1", "K")).isTrue();
        assertThat(tree.lineage().isWithin("CB1", "L")).isFalse();
        assertThat(new Lineage(tree.lineage().byId(), tomorrow).isWithin("CB1", "L")).isTrue();
        assertThat(new Lineage(tree.lineage().byId(), tomorrow).isWithin("CB1", "K")).isFalse();
    }
}
