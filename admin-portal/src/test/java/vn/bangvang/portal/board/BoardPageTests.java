package vn.bangvang.portal.board;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.portal.Recorded;
import vn.bangvang.portal.api.QualityClass;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Standings;

import static org.assertj.core.api.Assertions.assertThat;

class BoardPageTests {

    private static final Standings GRASSROOTS = Recorded.answer("ranking-grassroots", Standings.class);
    private static final Standings DISTRICT = Recorded.answer("ranking-district", Standings.class);

    private static BoardPage page(String query) {
        return BoardPage.of(Filters.of("2021", null, null, query), GRASSROOTS, DISTRICT, List.of("2021"));
    }

    @Test
    void whoHasNotReportedIsListedApartWithEveryReason() {
        BoardPage page = page(null);

        assertThat(page.placed()).hasSize(84).allMatch(row -> row.own().ownClass() != null);
        assertThat(page.unplaced()).singleElement().satisfies(unit -> {
            assertThat(unit.row().organisation().code()).isEqualTo("G084");
            assertThat(unit.missing()).containsExactly(new Missing("selfCriticism", 1, 5), new Missing("members", 2, 5),
                    new Missing("own", 0, 0));
        });
    }

    @Test
    void theTilesAddUpExactFiguresAndNotPercentages() {
        Tiles tiles = page(null).tiles();

        assertThat(tiles.reported()).isEqualTo(Ratio.of(84, 85));
        assertThat(tiles.outstanding()).isEqualTo(Ratio.of(17, 84));
        assertThat(tiles.goodOrBetter()).isEqualTo(Ratio.of(84, 84));
        assertThat(tiles.selfCriticism()).isEqualTo(Ratio.of(469, 470));
        assertThat(tiles.headroom()).isEqualTo(new Tiles.Headroom(17, 17, 0, 0));
    }

    @Test
    void searchingNarrowsTheTableButNotTheTiles() {
        BoardPage page = page("so giao duc");

        assertThat(page.placed()).singleElement()
                .satisfies(row -> assertThat(row.own().ownClass()).isEqualTo(QualityClass.OUTSTANDING));
        assertThat(page.tiles()).isEqualTo(page(null).tiles());
    }

    @Test
    void theBadgeIsLateFromAMinuteOn() {
        assertThat(Freshness.of(GRASSROOTS).state()).isEqualTo(Freshness.State.LIVE);
        Standings late = new Standings("2021", null, null, new Standings.Lag(60_000, 3), null, null, 0, null, List.of(),
                List.of());
        assertThat(Freshness.of(late).state()).isEqualTo(Freshness.State.LATE);
    }

}
