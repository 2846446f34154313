package vn.bangvang.portal.board;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.portal.Recorded;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.changes.Movements;
import vn.bangvang.portal.edition.SelectedBoard;

import static org.assertj.core.api.Assertions.assertThat;

class BoardPageTests {
    private static final Provinces PROVINCES = Recorded.answer("provinces", Provinces.class);
    private static final Standings GRASSROOTS = Recorded.answer("ranking-grassroots", Standings.class);
    private static final Standings DISTRICT = Recorded.answer("ranking-district", Standings.class);

    private static BoardPage page(String query) {
        return page(asked(null, query), GRASSROOTS, DISTRICT.rows());
    }

    private static Filters asked(String level, String query) {
        return Filters.of(new Filters.Asked(level, null, query, null, null, null, null));
    }

    private static BoardPage ordered(String order) {
        return page(Filters.of(new Filters.Asked(null, null, null, order, null, null, null)), GRASSROOTS, List.of());
    }

    private static List<String> codes(List<Row> rows) {
        return rows.stream().map(row -> row.organisation().code()).toList();
    }

    private static BoardPage page(Filters filters, Standings standings, List<Row> above) {
        return BoardPage.of(new SelectedBoard(new Edition("P", Period.year(2021), null), PROVINCES.items(),
                PROVINCES.items().getFirst()), filters, standings, above,
                Movements.NONE);
    }

    @Test
    void whoHasAClassHasAPlaceAndNobodyElse() {
        assertThat(page(null).placed()).hasSize(85).allMatch(row -> row.own().ownClass() != null);
        assertThat(page(null).unplaced()).isEmpty();
    }

    @Test
    void whoHasNotReportedIsListedApartWithEveryReason() {
        BoardPage page = page(asked("CELL", null), Recorded.answer("undecided-cells", Standings.class),
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

    @Test
    void rowsStandInTheOrderThatTheReaderWantsAndKeepTheirRanks() {
        BoardPage byName = ordered("-ten");

        assertThat(codes(byName.placed())).containsExactlyInAnyOrderElementsOf(codes(page(null).placed()))
                .isNotEqualTo(codes(page(null).placed()));
        assertThat(byName.placed().getLast().organisation().name()).isEqualTo("Chi bộ cơ sở số 1");
        assertThat(byName.placed().getLast().rank().position()).isEqualTo(2);
        assertThat(codes(ordered("hang").placed())).isEqualTo(codes(page(null).placed()));
    }

    @Test
    void rowsInWhichNothingIsCountedStandLastEitherWay() {
        for (String order : new String[]{"kiem-tra", "-kiem-tra"}) {
            List<Row> rows = ordered(order).placed();
            assertThat(rows.getFirst().inspection().total().isCounted()).as(order).isTrue();
            assertThat(rows.getLast().inspection().total().isCounted()).as(order).isFalse();
        }
    }

    @Test
    void aHeadingLeadsToItsOrderAndAgainToTheOtherWay() {
        Order byRank = ordered(null).filters().order();

        assertThat(byRank.direction("RANK")).isEqualTo("ascending");
        assertThat(byRank.after("GOOD")).isEqualTo("tot");
        Order byGood = ordered("tot").filters().order();
        assertThat(byGood.direction("GOOD")).isEqualTo("descending");
        assertThat(byGood.after("GOOD")).isEqualTo("-tot");
        assertThat(byGood.after("RANK")).isEmpty();
    }

    @Test
    void whoWantsToSeeOnlyWhatIsMissingSeesNobodyWhoIsComplete() {
        Filters incomplete = Filters.of(new Filters.Asked("CELL", null, null, null, "1", null, null));

        assertThat(page(incomplete, GRASSROOTS, List.of()).isEmpty()).isTrue();
        assertThat(page(incomplete, Recorded.answer("undecided-cells", Standings.class), List.of()).found())
                .isEqualTo(4);
    }

    @Test
    void thePictureOfALevelAddsUpToItsRows() {
        Distribution shown = page(null).distribution();

        assertThat(shown.parts()).extracting(Distribution.Part::name).containsExactly("OUTSTANDING", "GOOD");
        assertThat(shown.parts()).extracting(Distribution.Part::count).containsExactly(17L, 68L);
        assertThat(shown.parts().getLast().from() + shown.parts().getLast().width()).isEqualTo(1000);
    }

    @Test
    void aLongTableIsReadInSlices() {
        List<Integer> rows = IntStream.range(0, 1_201).boxed().toList();

        assertThat(Slice.of(1, 1_201).of(rows)).hasSize(100).startsWith(0);
        assertThat(Slice.of(13, 1_201).of(rows)).hasSize(1).endsWith(1_200);
        assertThat(Slice.of(0, 1_201).of(rows)).hasSize(1_201);
        assertThat(Slice.of(1, 85).isAll()).isTrue();
    }
}
