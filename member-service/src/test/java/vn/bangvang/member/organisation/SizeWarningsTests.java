package vn.bangvang.member.organisation;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.Warning;
import vn.bangvang.member.organisation.Inhabitants.Census;

import static org.assertj.core.api.Assertions.assertThat;

class SizeWarningsTests {
    private final OrganisationFixture tree = OrganisationFixture.province();

    @Test
    void aCellNeedsThreeOfficialMembers() {
        assertThat(SizeWarnings.ofCell(tree.of("CB1"), new Census(9, 2))).extracting(Warning::code)
                .containsExactly("CELL_BELOW_THREE_OFFICIAL");
        assertThat(SizeWarnings.ofCell(tree.of("CB1"), new Census(40, 3))).isEmpty();
    }

    @Test
    void thirtyMembersAreTooManyForAGrassrootsCellAndTheFewestForAGrassrootsOrganisation() {
        assertThat(SizeWarnings.ofCell(tree.of("G"), new Census(29, 29))).isEmpty();
        assertThat(SizeWarnings.ofCell(tree.of("G"), new Census(30, 29))).extracting(Warning::code)
                .containsExactly("GRASSROOTS_CELL_OF_THIRTY");
        assertThat(SizeWarnings.ofGrassroots(tree.of("S"), new Census(29, 29))).extracting(Warning::code)
                .containsExactly("GRASSROOTS_ORGANISATION_BELOW_THIRTY");
        assertThat(SizeWarnings.ofGrassroots(tree.of("S"), new Census(30, 1))).isEmpty();
    }
}
