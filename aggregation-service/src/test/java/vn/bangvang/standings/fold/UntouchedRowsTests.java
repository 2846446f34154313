package vn.bangvang.standings.fold;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** A change costs the rows on its path and those that it moves to another place: all others are the same objects. */
class UntouchedRowsTests {
    private static final Period YEAR = Period.year(2021);

    private static final Set<String> PATH = Set.of("C0", "G0", "H0", "P");

    private final ProvinceFixture province = ProvinceFixture.open2021(6_000);
    private final StandingsFold fold = new StandingsFold();

    private Board told() {
        province.events.forEach(fold::apply);
        province.events.clear();
        return FactsFixture.publish(fold).province("P").periods().get(YEAR).board();
    }

    /** One of the two members of the first cell. */
    private Board ratedDown(int number) {
        province.rate(SubjectType.MEMBER, province.memberIds.get(number), "C0", 2021, QualityClass.UNSATISFACTORY,
                false);
        return told();
    }

    @Test
    void afterOneRatingARowThatIsNotOnItsPathIsTheSameObjectUnlessItsPlaceIsAnother() {
        Board before = told();
        Board first = ratedDown(0);
        onlyThePathAndWhoIsMovedIsNew(before, first);
        // What was last in its level is last again: nobody is moved.
        Board second = ratedDown(3_000);
        onlyThePathAndWhoIsMovedIsNew(first, second);
        assertThat(second.rows()).filteredOn(row -> row == first.row(row.organisation().id()))
                .hasSize(second.rows().size() - PATH.size());
    }

    private static void onlyThePathAndWhoIsMovedIsNew(Board before, Board after) {
        assertThat(after.rows()).allSatisfy(row -> {
            Row known = before.row(row.organisation().id());
            if (PATH.contains(row.organisation().id())) {
                assertThat(row.members()).isNotEqualTo(known.members());
            } else if (row != known) {
                assertThat(place(row)).isNotEqualTo(place(known));
                assertThat(row).isEqualTo(known.rankedAs(row.rank()));
            }
        });
    }

    private static List<Object> place(Row row) {
        return List.of(row.rank().position(), row.rank().of(), row.rank().tied());
    }
}
