package vn.bangvang.portal.board;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.portal.Recorded;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.edition.SelectedBoard;

import static org.assertj.core.api.Assertions.assertThat;

class BoardPageTests {
    private static final Provinces PROVINCES = Recorded.answer("provinces", Provinces.class);
    private static final Standings GRASSROOTS = Recorded.answer("ranking-grassroots", Standings.class);
    private static final Standings DISTRICT = Recorded.answer("ranking-district", Standings.class);

    private static BoardPage page(String query) {
        return page(Filters.of(null, null, query), GRASSROOTS, DISTRICT.rows());
    }

    private static BoardPage page(Filters filters, Standings standings, List<Row> above) {
        return BoardPage.of(new SelectedBoard(new Edition("P", Period.year(2021), null), PROVINCES.items(),
                PROVINCES.items().getFirst()), filters, standings, above);
    }

    @Test
    void whoHasAClassHasAPlaceAndNobodyElse() {
        assertThat(page(null).placed()).hasSize(85).allMatch(row -> row.own().ownClass() != null);
        assertThat(page(null).unplaced()).isEmpty();
    }

    @Test
    void whoHasNotReportedIsListedApartWithEveryReason() {
        BoardPage page = page(Filters.of("CELL", null, null), Recorded.answer("undecided-cells", Standings.class),
                List.of());
        assertThat(page.placed()).isEmpty();
        assertThat(page.unplaced()).hasSize(4)
                .filteredOn(unit -> unit.row().organisation().code().equals("CB1"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.missing()).containsExactly(new Missing("members", 13, 13),
                        new Missing("own", 0, 0)));
    }

    @Test
    void theTilesAddUpExactFiguresAndNotPercentages() {
        Tiles tiles = page(null).tiles();
        assertThat(tiles.reported()).isEqualTo(Ratio.of(85, 85));
        assertThat(tiles.outstanding()).isEqualTo(Ratio.of(17, 85));
        assertThat(tiles.goodOrBetter()).isEqualTo(Ratio.of(85, 85));
        assertThat(tiles.selfCriticism()).isEqualTo(Ratio.of(470, 470));
        assertThat(tiles.headroom()).isEqualTo(new Tiles.Headroom(17, 17, 0, 0, 0));
    }

    @Test
    void theRoomOfOneGroupDoesNotHideTheOverrunOfAnother() {
        List<Row> above = Recorded.parsed("""
                {"period":"2021","rows":[
                 {"organisation":{"id":"A","code":"A","name":"A"},
                  "quotas":{"organisations":{"baseCount":50,"outstanding":13,"cap":10,"headroom":-3,"breached":true}}},
                 {"organisation":{"id":"B","code":"B","name":"B"},
                  "quotas":{"organisations":{"baseCount":50,"outstanding":7,"cap":10,"headroom":3}}}]}""",
                Standings.class).rows();
        assertThat(Tiles.of(List.of(), above).headroom()).isEqualTo(new Tiles.Headroom(20, 20, 3, 3, 1));
    }

    @Test
    void searchingNarrowsTheTableButNotTheTiles() {
        BoardPage page = page("so giao duc");
        assertThat(page.placed()).singleElement()
                .satisfies(row -> assertThat(row.own().ownClass()).isEqualTo(Row.QualityClass.OUTSTANDING));
        assertThat(page.tiles()).isEqualTo(page(null).tiles());
    }

    @Test
    void theBadgeIsLateFromAMinuteOnAndLostWhenNobodyKnows() {
        assertThat(Freshness.of(GRASSROOTS).state()).isEqualTo(Freshness.State.LIVE);
        assertThat(freshness("{\"millis\":60000,\"events\":3,\"known\":true}", "null")).isEqualTo(
                Freshness.State.LATE);
        assertThat(freshness("{\"millis\":0,\"events\":0,\"known\":false}", "null")).isEqualTo(Freshness.State.LOST);
        assertThat(freshness("{\"millis\":90000,\"events\":3,\"known\":true}", "\"ab12\"")).isEqualTo(
                Freshness.State.FROZEN);
    }

    private static Freshness.State freshness(String lag, String sha256) {
        return Freshness.of(Recorded.parsed("{\"period\":\"2021\",\"lag\":%s,\"sha256\":%s}".formatted(lag, sha256),
                Standings.class)).state();
    }
}
