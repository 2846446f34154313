package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.member.Decided;
import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;
import vn.bangvang.member.organisation.OrganisationCommand.DissolveOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.MergeOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.RenameOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class OrganisationRulesTests {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 1);

    private final OrganisationFixture tree = OrganisationFixture.province();

    @Test
    void aProvinceIsItsOwnRootAndGivesItToEverythingBelow() {
        assertThat(tree.of("P").rootId()).isEqualTo("P");
        assertThat(tree.of("C").rootId()).isEqualTo("P");
    }

    @ParameterizedTest
    @CsvSource({"GRASSROOTS_CELL,S", "SUBORDINATE_CELL,K", "SUBORDINATE_CELL,CB1", "SECTIONAL_ORGANISATION,G",
            "GRASSROOTS_ORGANISATION,S", "BLOC_ORGANISATION,K", "PROVINCIAL_ORGANISATION,P", "GRASSROOTS_CELL,"})
    void aKindStandsOnlyUnderItsAllowedParents(OrganisationKind kind, String parentId) {
        assertRefused("WRONG_PARENT_KIND", "/parentId", () -> OrganisationRules.establish("X",
                OrganisationFixture.establish("X", kind, parentId), parentId == null ? null : tree.of(parentId)));
    }

    @Test
    void everyAllowedParentIsOfAHigherLevelSoThatLinksOnlyLeadUpwards() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            assertThat(kind.parents()).allSatisfy(parent -> assertThat(parent.level().above(kind.level())).isTrue());
        }
    }

    @Test
    void nothingIsFoundedUnderADissolvedParent() {
        tree.dissolved("S");
        assertRefused("ALREADY_DISSOLVED", "/parentId", () -> OrganisationRules.establish("X",
                OrganisationFixture.establish("X", OrganisationKind.SUBORDINATE_CELL, "S"), tree.of("S")));
    }

    @Test
    void aReparentingEndsTheOldPlacementOnTheDayTheNewOneBegins() {
        Decided<Organisation, OrganisationEvent> moved = reparent("S", "L", DAY);

        assertThat(moved.state().parentId()).isEqualTo("L");
        assertThat(moved.state().placements()).extracting(Placement::parentId).containsExactly("K", "L");
        assertThat(moved.state().placements().getFirst().to()).isEqualTo(DAY);
        assertThat(moved.state().placements().getLast().to()).isNull();
        assertThat(moved.event()).isEqualTo(new OrganisationEvent.Reparented(DAY, "K", "L", "12-QĐ"));
    }

    @ParameterizedTest
    @CsvSource({"S,S", "S,B", "K,CB1", "P,C"})
    void nothingStandsUnderItselfOrUnderWhatIsBelowIt(String id, String newParent) {
        assertRefused("CYCLE_IN_TREE", "/parentId", () -> reparent(id, newParent, DAY));
    }

    @ParameterizedTest
    @CsvSource({"CB1,K", "S,G", "G,S", "B,K", "P,K"})
    void aReparentingObeysTheAllowedParentsToo(String id, String newParent) {
        String expected = id.equals("P") ? "CYCLE_IN_TREE" : "WRONG_PARENT_KIND";
        assertRefused(expected, "/parentId", () -> reparent(id, newParent, DAY));
    }

    @Test
    void placementsDoNotOverlap() {
        assertRefused("OVERLAPPING_PLACEMENT", "/effectiveOn",
                () -> reparent("S", "L", OrganisationFixture.FOUNDED));
        tree.put(reparent("S", "L", DAY).state());
        assertRefused("OVERLAPPING_PLACEMENT", "/effectiveOn", () -> reparent("S", "K", DAY.minusDays(1)));
    }

    @Test
    void anOrganisationStaysInItsProvince() {
        tree.with("Q", OrganisationKind.PROVINCIAL_ORGANISATION, null)
                .with("M", OrganisationKind.BLOC_ORGANISATION,
                        "Q");
        assertRefused("OTHER_PROVINCE", "/parentId", () -> reparent("S", "M", DAY));
    }

    @Test
    void aReparentingToTheSameOrADissolvedParentIsRefused() {
        assertRefused("ALREADY_PLACED_THERE", "/parentId", () -> reparent("S", "K", DAY));
        tree.dissolved("L");
        assertRefused("ALREADY_DISSOLVED", "/parentId", () -> reparent("S", "L", DAY));
    }

    @Test
    void aRenamingKeepsTheOldNameWithItsDayAndIsFoundWithoutMarks() {
        Organisation renamed = OrganisationRules
                .rename(tree.of("S"), new RenameOrganisation("Sở Giáo dục", DAY, null))
                .state();

        assertThat(renamed.names()).extracting(DatedName::name).containsExactly("Đảng bộ S", "Sở Giáo dục");
        assertThat(renamed.searchKey()).contains("so giao duc");
        assertRefused("BEFORE_LAST_CHANGE", "/effectiveOn",
                () -> OrganisationRules.rename(renamed, new RenameOrganisation("x", DAY.minusDays(1), null)));
    }

    @Test
    void aGrassrootsCellGrowsIntoAnOrganisationAndShrinksBackOnlyWhenNothingIsUnderIt() {
        Organisation grown = OrganisationRules.convert(tree.of("G"),
                convert(OrganisationKind.GRASSROOTS_ORGANISATION), 0).state();

        assertThat(grown.kind()).isEqualTo(OrganisationKind.GRASSROOTS_ORGANISATION);
        assertThat(grown.kinds()).extracting(DatedKind::from).containsExactly(OrganisationFixture.FOUNDED, DAY);
        assertRefused("ORGANISATION_NOT_EMPTY", "",
                () -> OrganisationRules.convert(grown, convert(OrganisationKind.GRASSROOTS_CELL), 1));
    }

    @Test
    void aLevelIsForLife() {
        assertRefused("OTHER_LEVEL", "/kind",
                () -> OrganisationRules.convert(tree.of("CB1"), convert(OrganisationKind.SECTIONAL_ORGANISATION), 0));
        assertRefused("SAME_KIND", "/kind",
                () -> OrganisationRules.convert(tree.of("G"), convert(OrganisationKind.GRASSROOTS_CELL), 0));
    }

    @Test
    void onlyAnEmptyOrganisationIsDissolvedAndOnlyOnce() {
        DissolveOrganisation dissolve = new DissolveOrganisation(DAY, "9-QĐ");
        assertRefused("ORGANISATION_NOT_EMPTY", "", () -> OrganisationRules.dissolve(tree.of("S"), dissolve, 2, 0));
        assertRefused("ORGANISATION_NOT_EMPTY", "", () -> OrganisationRules.dissolve(tree.of("CB1"), dissolve, 0, 1));

        Organisation ended = OrganisationRules.dissolve(tree.of("CB1"), dissolve, 0, 0).state();

        assertThat(ended.dissolvedOn()).isEqualTo(DAY);
        assertThat(ended.placements().getLast().to()).isEqualTo(DAY);
        assertRefused("ALREADY_DISSOLVED", "", () -> OrganisationRules.dissolve(ended, dissolve, 0, 0));
        assertRefused("ALREADY_DISSOLVED", "",
                () -> OrganisationRules.rename(ended, new RenameOrganisation("x", DAY, null)));
    }

    @Test
    void aMergerNamesItsSuccessor() {
        Organisation merged = OrganisationRules.merge(tree.of("C"), new MergeOrganisation("CB1", DAY, null), 0, 0)
                .state();
        assertThat(merged.successorId()).isEqualTo("CB1");
        assertThat(merged.dissolvedOn()).isEqualTo(DAY);
    }

    @Test
    void aMergerIsRefusedBeforeAnythingIsMovedWhenTheSuccessorCannotTakeWhatIsInside() {
        assertRefused("NOT_A_CELL", "/intoId", () -> mergeable("CB1", "S", List.of(), 5));
        assertRefused("WRONG_PARENT_KIND", "/intoId", () -> mergeable("B", "G", List.of(tree.of("C")), 0));
        assertRefused("CYCLE_IN_TREE", "/intoId", () -> mergeable("S", "B", List.of(), 0));
        tree.dissolved("G");
        assertRefused("ALREADY_DISSOLVED", "/intoId", () -> mergeable("CB1", "G", List.of(), 0));
    }

    private void mergeable(String id, String intoId, List<Organisation> children, long members) {
        OrganisationRules.requireMergeable(tree.of(id), new MergeOrganisation(intoId, DAY, null), tree.chain(intoId),
                children, members);
    }

    private Decided<Organisation, OrganisationEvent> reparent(String id, String parentId, LocalDate on) {
        return OrganisationRules.reparent(tree.of(id), new ReparentOrganisation(parentId, on, "12-QĐ"),
                tree.chain(parentId));
    }

    private static ConvertKind convert(OrganisationKind kind) {
        return new ConvertKind(kind, DAY, null, null);
    }
}
