package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.BoardFigures;
import vn.bangvang.standings.fold.board.Evidence;
import vn.bangvang.standings.fold.board.RankKey;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.QualityClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind every figure stand those whom it counts, each with the events that it rests on. */
class EvidenceTests {
    private static final Period YEAR = Period.year(2021);

    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final StandingsFold fold = new StandingsFold();
    private final List<Event> told = new ArrayList<>();

    private void tell() {
        for (Event event : scenario.events.subList(told.size(), scenario.events.size())) {
            Event placed = event.at(new Place("log", told.size(), event.recordedAt()));
            told.add(placed);
            fold.apply(placed);
        }
    }

    private EvidencePage page(String organisation, String figure, @Nullable Integer closeVersion,
            @Nullable String behind, int limit) {
        return EvidencePage.of(fold.provable("P").orElseThrow().told(), YEAR, closeVersion, organisation,
                figure, behind, limit).orElseThrow();
    }

    private Board board() {
        return fold.provable("P").orElseThrow().running().periods().get(YEAR).board();
    }

    @Test
    void asManyStandBehindACountAsItSaysOnEveryLevel() {
        tell();
        for (String organisation : List.of("CB1", "S", "K", "P")) {
            Row row = board().row(organisation);
            assertThat(page(organisation, "members.headcount", null, null, 500).count())
                    .isEqualTo(row.members().headcount());
            assertThat(page(organisation, "members.outstanding", null, null, 500).items()).extracting(Evidence::part)
                    .hasSize((int) row.members().outstanding())
                    .allMatch("OUTSTANDING"::equals);
            assertThat(page(organisation, "children.total", null, null, 500).count())
                    .isEqualTo(row.children().total());
            assertThat(page(organisation, "inspection.total", null, null, 500).items()
                    .stream()
                    .filter(item -> item.part().endsWith("DONE"))
                    .mapToLong(Evidence::amount)
                    .sum()).isEqualTo(row.inspection().total().numerator());
        }
    }

    @Test
    void aMembersClassRestsOnTheRatingAndWhatItWasBefore() {
        scenario.rateMember("CB1-1", 2021, QualityClass.SATISFACTORY);
        tell();
        Evidence item = page("CB1", "members.satisfactory", null, null, 500).items()
                .stream()
                .filter(it -> it.subject().id().equals("CB1-1"))
                .findFirst()
                .orElseThrow();

        List<Event> rating = item.basis()
                .stream()
                .filter(versions -> versions.getFirst().aggregateId().equals("r-CB1-12021"))
                .findFirst()
                .orElseThrow();

        assertThat(rating).extracting(Event::version).containsExactly(2L, 1L);
    }

    @Test
    void aClosedBoardRestsOnWhatItSaw() {
        scenario.close(2021);
        scenario.reopen(2021);
        scenario.rateMember("CB1-1", 2021, QualityClass.SATISFACTORY);
        tell();
        long closed = page("CB1", "members.satisfactory", 1, null, 500).count();
        assertThat(page("CB1", "members.satisfactory", null, null, 500).count()).isEqualTo(closed + 1);
        assertThat(EvidencePage.of(fold.provable("P").orElseThrow().told(), YEAR, 2, "CB1",
                "members.satisfactory", null, 1)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        tell();
        List<String> all = page("S", "members.headcount", null, null, 500).items()
                .stream()
                .map(EvidencePage::place)
                .toList();
        List<String> paged = new ArrayList<>();
        for (String behind = null; paged.size() < all.size(); behind = paged.getLast()) {
            List<Evidence> items = page("S", "members.headcount", null, behind, 7).items();
            assertThat(items).isNotEmpty();
            items.forEach(item -> paged.add(EvidencePage.place(item)));
        }
        assertThat(paged).isEqualTo(all);
    }

    /** Names, years and the rank, which has keys instead. */
    private static boolean isFigure(String name) {
        return !name.startsWith("organisation.") && !name.startsWith("rank.")
                && !Set.of("training.fiveYears.from", "training.fiveYears.to").contains(name);
    }

    @Test
    void everyFigureOfARowCanBeAskedFor() {
        tell();
        Set<String> unknown = new TreeSet<>();
        for (String figure : BoardFigures.of(board().row("S"))) {
            if (isFigure(figure) && !EvidencePage.isFigure(figure)) {
                unknown.add(figure);
            }
        }
        for (RankKey key : RankKey.values()) {
            assertThat(EvidencePage.isFigure("rank." + key.key())).as(key.key()).isTrue();
        }
        assertThat(unknown).isEmpty();
        assertThat(EvidencePage.isFigure("members.nonsense")).isFalse();
    }
}
