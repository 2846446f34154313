package vn.bangvang.standings.fold;

import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.SmallGroups;
import vn.bangvang.standings.fold.fact.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose figures about members somebody from outside is not shown. */
class SmallGroupsTests extends HistoryFixture {
    private static final Predicate<String> NOWHERE = id -> false;

    private void base(String id) {
        organisation(id, OrganisationKind.GRASSROOTS_ORGANISATION, "P");
    }

    private void cell(String id, String base, int members) {
        organisation(id, OrganisationKind.SUBORDINATE_CELL, base);
        for (int number = 1; number <= members; number++) {
            member(id + "-" + number, id, "2005-03-01");
        }
    }

    private Set<String> withheld(Predicate<String> reached) {
        open(2021);
        Board board = year(2021).board();
        return SmallGroups.withheld(board, reached);
    }

    private void aProvinceWithABase() {
        organisation("P", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        base("B");
    }

    @Test
    void fiveAreManyAndFourAreFew() {
        aProvinceWithABase();
        cell("FIVE", "B", 5);
        cell("FOUR", "B", 4);
        cell("TWO", "B", 2);
        assertThat(withheld(NOWHERE)).containsExactlyInAnyOrder("FOUR", "TWO");
    }

    @Test
    void whatCouldBeSubtractedFromTheSuperiorTakesTheSmallestOfTheOthersWithIt() {
        aProvinceWithABase();
        cell("THREE", "B", 3);
        cell("NINE", "B", 9);
        cell("EIGHT", "B", 8);
        assertThat(withheld(NOWHERE)).containsExactlyInAnyOrder("THREE", "EIGHT");
    }

    @Test
    void oneMemberAloneIsNotFoundBySubtractionEither() {
        aProvinceWithABase();
        cell("ONE", "B", 1);
        cell("NINE", "B", 9);
        cell("EIGHT", "B", 8);
        assertThat(withheld(NOWHERE)).containsExactlyInAnyOrder("ONE", "EIGHT");
    }

    @Test
    void aWholeSmallBaseTakesACellOfAnotherBaseAndThatOne() {
        aProvinceWithABase();
        cell("FOUR", "B", 4);
        base("C");
        cell("C1", "C", 6);
        cell("C2", "C", 7);
        assertThat(withheld(NOWHERE)).containsExactlyInAnyOrder("B", "FOUR", "C", "C1");
    }

    @Test
    void anEmptyCellGivesNobodyAway() {
        aProvinceWithABase();
        cell("NONE", "B", 0);
        cell("SIX", "B", 6);
        assertThat(withheld(NOWHERE)).containsExactly("NONE");
    }

    @Test
    void whoeverReachesAnOrganisationIsShownItAndWhatIsBelow() {
        aProvinceWithABase();
        cell("FOUR", "B", 4);
        cell("SIX", "B", 6);
        assertThat(withheld(Set.of("P", "B", "FOUR", "SIX")::contains)).isEmpty();
        assertThat(withheld(Set.of("B", "FOUR", "SIX")::contains)).isEmpty();
    }

    @Test
    void whatTheReaderKnowsOfItselfDoesNotCoverItsNeighbours() {
        aProvinceWithABase();
        cell("OWN", "B", 3);
        cell("TWO", "B", 2);
        cell("SIX", "B", 6);
        assertThat(withheld(NOWHERE)).containsExactlyInAnyOrder("OWN", "TWO");
        assertThat(withheld("OWN"::equals)).containsExactlyInAnyOrder("TWO", "SIX");
    }

    @Test
    void whereNobodyElseIsLeftTheSuperiorIsWithheldToo() {
        aProvinceWithABase();
        cell("OWN", "B", 6);
        cell("TWO", "B", 2);
        base("C");
        cell("C1", "C", 9);
        assertThat(withheld("OWN"::equals)).containsExactlyInAnyOrder("TWO", "B", "C", "C1");
    }
}
