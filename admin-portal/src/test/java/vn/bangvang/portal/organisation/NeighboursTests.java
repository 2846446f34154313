package vn.bangvang.portal.organisation;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.portal.Recorded;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;

import static org.assertj.core.api.Assertions.assertThat;

class NeighboursTests {

    private static final List<Row> CELLS = Recorded.answer("ranking-cells", Standings.class).rows();

    private static Row cell(String code) {
        return CELLS.stream().filter(row -> row.organisation().code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void twoOfThirteenIsBehindTwoOfTwelve() {
        Neighbours.Difference difference = Neighbours.firstDifference(cell("CB2"), CELLS).orElseThrow();

        assertThat(difference.above().code()).isEqualTo("CB4");
        assertThat(difference.key()).isEqualTo("outstandingWithinQuota");
    }

    @Test
    void whatDecidesIsNotKnownOfWhoIsShownWithoutItsMembers() {
        List<Row> shown = CELLS.stream().map(NeighboursTests::withoutMembers).toList();

        assertThat(Neighbours.firstDifference(cell("CB2"), shown)).isEmpty();
    }

    private static Row withoutMembers(Row row) {
        Row.Rank rank = row.rank();
        return new Row(row.organisation(), row.own(), row.members(), row.admissions(), row.children(), row.issued(),
                row.subtree(), row.eligibleNotYetCommended(), row.fiveYears(), row.inspection(), row.targets(),
                row.committee(), row.training(), row.documents(), row.prizes(), row.investment(), row.quotas(),
                row.completeness(), new Row.Rank(rank.position(), rank.of(), rank.tied(), rank.keys()
                        .stream()
                        .filter(key -> List.of("commendation", "class", "inspection", "targets").contains(key.key()))
                        .toList()));
    }

    @Test
    void aSharedPlaceIsComparedWithTheOneAboveBoth() {
        assertThat(Neighbours.firstDifference(cell("CB4"), CELLS).orElseThrow().above().code()).isEqualTo("CB1");
    }

    @Test
    void theFirstIsBehindNobody() {
        assertThat(Neighbours.firstDifference(cell("CB1"), CELLS)).isEmpty();
        assertThat(Neighbours.firstDifference(cell("CB2"), List.of())).isEmpty();
    }

}
