package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.organisation.CellMembers.Census;
import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;

import static org.assertj.core.api.Assertions.assertThat;

class SizeWarningsTests {
    private final OrganisationFixture tree = OrganisationFixture.province();

    @Test
    void aCellNeedsThreeOfficialMembers() {
        assertThat(SizeWarnings.ofCell(tree.of("CB1"), new Census(9, 2))).extracting(SizeWarnings.Warning::code)
                .containsExactly("CELL_BELOW_THREE_OFFICIAL");
        assertThat(SizeWarnings.ofCell(tree.of("CB1"), new Census(40, 3))).isEmpty();
    }

    @Test
    void thirtyMembersAreTooManyForAGrassrootsCellAndTheFewestForAGrassrootsOrganisation() {
        assertThat(SizeWarnings.ofCell(tree.of("G"), new Census(29, 29))).isEmpty();
        assertThat(SizeWarnings.ofCell(tree.of("G"), new Census(30, 29))).extracting(SizeWarnings.Warning::code)
                .containsExactly("GRASSROOTS_CELL_OF_THIRTY");
        assertThat(SizeWarnings.ofGrassroots(tree.of("S"), new Census(29, 29))).extracting(SizeWarnings.Warning::code)
                .containsExactly("GRASSROOTS_ORGANISATION_BELOW_THIRTY");
        assertThat(SizeWarnings.ofGrassroots(tree.of("S"), new Census(30, 1))).isEmpty();
    }

    @Test
    void aConsentOfTheUpperLevelSilencesTheRuleOfThirty() {
        LocalDate day = LocalDate.of(2021, 7, 1);
        OrganisationContents empty = new OrganisationContents(List.of(), 0, 0, null);
        Organisation consented = OrganisationRules.convert(tree.of("G"),
                new ConvertKind(OrganisationKind.GRASSROOTS_ORGANISATION, day, "1-QĐ", "2-CV"), empty).state();
        assertThat(SizeWarnings.ofGrassroots(consented, new Census(12, 12))).isEmpty();
        Organisation back = OrganisationRules.convert(consented,
                new ConvertKind(OrganisationKind.GRASSROOTS_CELL, day.plusYears(1), "3-QĐ", null), empty).state();
        assertThat(SizeWarnings.ofCell(back, new Census(30, 29))).hasSize(1);
    }
}
