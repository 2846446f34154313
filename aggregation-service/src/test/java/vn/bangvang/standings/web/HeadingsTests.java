package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.feed.Position;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.SelectedBoard;

import static org.assertj.core.api.Assertions.assertThat;

/** The version of a board is made of what it shows, and of nothing else. */
class HeadingsTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final LiveStandings standings = new LiveStandings(letter -> Mono.empty(), () -> true);
    private final Headings headings = headings(standings);
    private long offset;

    @AfterEach
    void leave() {
        standings.close();
    }

    private static Headings headings(LiveStandings of) {
        var json = new JsonMapper();
        return new Headings(new WrittenRows(json), new LagMeter(Mono.just(Map.of()), of), json);
    }

    private void take(List<Event> events) {
        standings.take(() -> events.forEach(
                event -> standings.apply(new Position("topic", 0, offset++), Instant.now(), "type", event)));
    }

    private String after(Runnable happening) {
        int before = scenario.events.size();
        happening.run();
        take(scenario.events.subList(before, scenario.events.size()));
        return version(headings, standings);
    }

    private static String version(Headings headings, LiveStandings standings) {
        ProvinceStandings province = Objects.requireNonNull(standings.next().map(now -> now.province("P")).block());
        var selected = new SelectedBoard(province, Objects.requireNonNull(province.periods().get(Period.year(2021))),
                null, null, null);
        return headings.version(selected);
    }

    private void rate(QualityClass decided) {
        scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2021, decided, false);
    }

    @Test
    void whatHappensInAnotherPeriodOrProvinceLeavesIt() {
        take(scenario.events);
        String version = version(headings, standings);

        assertThat(after(() -> scenario.open(2022))).isEqualTo(version);
        assertThat(after(() -> {
            scenario.itIs("2022-03-01");
            scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2022, QualityClass.GOOD, false);
        })).isEqualTo(version);
        Event elsewhere = scenario.events.getFirst();
        take(List.of(new Event("elsewhere", "Q", "Q", 1, null, 0, elsewhere.recordedAt(), elsewhere.fact())));
        assertThat(version(headings, standings)).isEqualTo(version);
    }

    @Test
    void whatChangesARowOrTheHeadingIsAnotherVersionAndTheSameContentTheFirstOneAgain() {
        take(scenario.events);
        String version = version(headings, standings);

        String lower = after(() -> rate(QualityClass.SATISFACTORY));
        assertThat(lower).isNotEqualTo(version);
        assertThat(after(() -> rate(QualityClass.GOOD))).isEqualTo(version);
        scenario.itIs("2022-02-01");
        assertThat(after(() -> scenario.close(2021))).isNotIn(version, lower);
    }

    @Test
    void itIsTheSameInEveryInstanceHoweverTheLogCame() {
        take(scenario.events);
        var other = new LiveStandings(letter -> Mono.empty(), () -> true);
        List<Event> reversed = scenario.events.reversed();
        reversed.forEach(event -> other.take(() -> other.apply(new Position("elsewhere", 3, event.version()),
                Instant.now(), "type", event)));

        assertThat(version(headings(other), other)).isEqualTo(version(headings, standings));
        other.close();
    }

    @Test
    void aRowThatAChangeDoesNotReachIsNotWrittenAgain() {
        take(scenario.events);
        var rows = new WrittenRows(new JsonMapper());
        byte[] before = rows.bytes(shown(board().row("CB4")));
        byte[] changed = rows.bytes(shown(board().row("CB1")));

        after(() -> rate(QualityClass.SATISFACTORY));
        assertThat(rows.bytes(shown(board().row("CB4")))).isSameAs(before);
        assertThat(rows.bytes(shown(board().row("CB1")))).isNotEqualTo(changed);
    }

    private static ShownRow shown(@Nullable Row row) {
        return new ShownRow(Objects.requireNonNull(row), true);
    }

    private Board board() {
        ProvinceStandings province = Objects.requireNonNull(standings.next().map(now -> now.province("P")).block());
        return Objects.requireNonNull(province.periods().get(Period.year(2021))).board();
    }
}
