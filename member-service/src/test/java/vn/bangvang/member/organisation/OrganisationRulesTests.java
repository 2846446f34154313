package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.member.organisation.CellMembers.Traces;
import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;
import vn.bangvang.member.organisation.OrganisationCommand.DissolveOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.MergeOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.RenameOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.outbox.aggregate.Decided;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class OrganisationRulesTests {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 1);
    private static final OrganisationContents EMPTY = new OrganisationContents(List.of(), 0, 0, null);

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
                OrganisationFixture.establish("X", kind, parentId), parentId == null ? null : tree.of(parentId),
                OrganisationFixture.NOW));
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
                OrganisationFixture.establish("X", OrganisationKind.SUBORDINATE_CELL, "S"), tree.of("S"),
                OrganisationFixture.NOW));
    }

    @Test
    void aReparentingEndsTheOldPlacementOnTheDayTheNewOneBegins() {
        Decided<Organisation, OrganisationEvent> moved = reparent("S", "L", DAY);

        assertThat(moved.state().parentId()).isEqualTo("L");
        assertThat(moved.state().placements()).extracting(Organisation.Placement::parentId).containsExactly("K", "L");
        assertThat(moved.state().placements().getFirst().to()).isEqualTo(DAY);
        assertThat(moved.state().placements().getLast().to()).isNull();
        assertThat(moved.events()).containsExactly(new OrganisationEvent.Reparented(DAY, "K", "L", "12-QĐ"));
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

        assertThat(renamed.names()).extracting(Organisation.DatedName::name)
                .containsExactly("Đảng bộ S", "Sở Giáo dục");
        assertThat(renamed.searchKey()).contains("so giao duc");
        assertRefused("BEFORE_LAST_CHANGE", "/effectiveOn",
                () -> OrganisationRules.rename(renamed, new RenameOrganisation("x", DAY.minusDays(1), null)));
    }

    @Test
    void aGrassrootsCellGrowsIntoAnOrganisationAndShrinksBackOnlyWhenNothingIsUnderIt() {
        Organisation grown = OrganisationRules.convert(tree.of("G"),
                convert(OrganisationKind.GRASSROOTS_ORGANISATION), EMPTY).state();

        assertThat(grown.kind()).isEqualTo(OrganisationKind.GRASSROOTS_ORGANISATION);
        assertThat(grown.kinds()).extracting(Organisation.DatedKind::from)
                .containsExactly(OrganisationFixture.FOUNDED, DAY);
        assertRefused("ORGANISATION_NOT_EMPTY", "",
                () -> OrganisationRules.convert(grown, convert(OrganisationKind.GRASSROOTS_CELL), children("CB1")));
    }

    @Test
    void aLevelIsForLife() {
        assertRefused("OTHER_LEVEL", "/kind",
                () -> OrganisationRules.convert(tree.of("CB1"), convert(OrganisationKind.SECTIONAL_ORGANISATION),
                        EMPTY));
        assertRefused("SAME_KIND", "/kind",
                () -> OrganisationRules.convert(tree.of("G"), convert(OrganisationKind.GRASSROOTS_CELL), EMPTY));
    }

    @Test
    void onlyAnEmptyOrganisationIsDissolvedAndOnlyOnce() {
        DissolveOrganisation dissolve = new DissolveOrganisation(DAY, "9-QĐ");
        assertRefused("ORGANISATION_NOT_EMPTY", "",
                () -> OrganisationRules.dissolve(tree.of("S"), dissolve, children("B", "CB1")));
        assertRefused("ORGANISATION_NOT_EMPTY", "",
                () -> OrganisationRules.dissolve(tree.of("CB1"), dissolve, holding(1, 0, null)));

        Organisation ended = OrganisationRules.dissolve(tree.of("CB1"), dissolve, EMPTY).state();

        assertThat(ended.dissolvedOn()).isEqualTo(DAY);
        assertThat(ended.placements().getLast().to()).isEqualTo(DAY);
        assertRefused("ALREADY_DISSOLVED", "", () -> OrganisationRules.dissolve(ended, dissolve, EMPTY));
        assertRefused("ALREADY_DISSOLVED", "",
                () -> OrganisationRules.rename(ended, new RenameOrganisation("x", DAY, null)));
    }

    @Test
    void aMergerNamesItsSuccessor() {
        Organisation merged = OrganisationRules.merge(tree.of("C"), new MergeOrganisation("CB1", DAY, null), EMPTY)
                .state();
        assertThat(merged.successorId()).isEqualTo("CB1");
        assertThat(merged.dissolvedOn()).isEqualTo(DAY);
    }

    @Test
    void aMergerIsRefusedBeforeAnythingIsMovedWhenTheSuccessorCannotTakeWhatIsInside() {
        assertRefused("NOT_A_CELL", "/intoId", () -> mergeable("CB1", "S", holding(5, 0, null)));
        assertRefused("WRONG_PARENT_KIND", "/intoId", () -> mergeable("B", "G", children("C")));
        assertRefused("CYCLE_IN_TREE", "/intoId", () -> mergeable("S", "B", EMPTY));
        tree.dissolved("G");
        assertRefused("ALREADY_DISSOLVED", "/intoId", () -> mergeable("CB1", "G", EMPTY));
    }

    @Test
    void whatHappenedInsideAfterTheEndRefusesIt() {
        OrganisationContents leftLater = holding(0, 0, DAY.plusDays(1));
        assertRefused("STILL_INHABITED", "/effectiveOn", () -> dissolve("CB1", leftLater));
        assertRefused("STILL_INHABITED", "/effectiveOn", () -> mergeable("CB1", "C", leftLater));
        tree.put(OrganisationRules.convert(tree.of("G"), convert(OrganisationKind.GRASSROOTS_ORGANISATION), EMPTY)
                .state());
        assertRefused("STILL_INHABITED", "/effectiveOn",
                () -> OrganisationRules.convert(tree.of("G"), convert(OrganisationKind.GRASSROOTS_CELL), leftLater));
        assertThat(dissolve("CB1", holding(0, 0, DAY)).dissolvedOn()).isEqualTo(DAY);
    }

    @Test
    void aCellWithGuestsDoesNotEnd() {
        assertRefused("GUESTS_STILL_STAYING", "", () -> dissolve("CB1", holding(0, 1, null)));
        assertRefused("GUESTS_STILL_STAYING", "", () -> mergeable("CB1", "C", holding(0, 1, null)));
    }

    @Test
    void aProvinceIsNotDissolved() {
        assertRefused("PROVINCE_STAYS", "", () -> dissolve("P", EMPTY));
    }

    @Test
    void nothingStandsUnderAnOrganisationThatIsYetToBeFounded() {
        LocalDate before = OrganisationFixture.FOUNDED.minusDays(1);
        assertRefused("BEFORE_FOUNDING", "/foundedOn", () -> OrganisationRules.establish("X",
                new EstablishOrganisation("X", "X", OrganisationKind.SUBORDINATE_CELL, "S", before, null), tree.of("S"),
                OrganisationFixture.NOW));
        tree.put(OrganisationRules.establish("N",
                new EstablishOrganisation("N", "N", OrganisationKind.BLOC_ORGANISATION, "P", DAY.plusDays(1), null),
                tree.of("P"), OrganisationFixture.NOW).state());
        assertRefused("BEFORE_FOUNDING", "/effectiveOn", () -> reparent("S", "N", DAY));
        assertRefused("BEFORE_FOUNDING", "/effectiveOn", () -> mergeable("S", "N", EMPTY));
    }

    @Test
    void whatIsInsideIsReadFromThePlacements() {
        Organisation moved = OrganisationRules
                .reparent(tree.of("C"), new ReparentOrganisation("S", DAY, null), tree.chain("S"))
                .state();
        assertThat(OrganisationContents.of("B", List.of(moved), 0, new Traces(2, DAY.minusDays(5))))
                .isEqualTo(new OrganisationContents(List.of(), 0, 2, DAY));
        assertThat(OrganisationContents.of("S", List.of(moved), 3, new Traces(0, null)))
                .isEqualTo(new OrganisationContents(List.of(moved), 3, 0, null));
    }

    private Organisation dissolve(String id, OrganisationContents inside) {
        return OrganisationRules.dissolve(tree.of(id), new DissolveOrganisation(DAY, "9-QĐ"), inside).state();
    }

    private OrganisationContents children(String... ids) {
        return new OrganisationContents(Stream.of(ids).map(tree::of).toList(), 0, 0, null);
    }

    private static OrganisationContents holding(long members, long guests, @Nullable LocalDate until) {
        return new OrganisationContents(List.of(), members, guests, until);
    }

    private void mergeable(String id, String intoId, OrganisationContents inside) {
        OrganisationRules.requireMergeable(tree.of(id), new MergeOrganisation(intoId, DAY, null), tree.chain(intoId),
                inside);
    }

    private Decided<Organisation, OrganisationEvent> reparent(String id, String parentId, LocalDate on) {
        return OrganisationRules.reparent(tree.of(id), new ReparentOrganisation(parentId, on, "12-QĐ"),
                tree.chain(parentId));
    }

    private static ConvertKind convert(OrganisationKind kind) {
        return new ConvertKind(kind, DAY, null, null);
    }
}
