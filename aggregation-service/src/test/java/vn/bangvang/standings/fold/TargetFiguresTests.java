package vn.bangvang.standings.fold;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Target;
import vn.bangvang.standings.fold.fact.Target.Outcome;
import vn.bangvang.standings.fold.fact.Target.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a target is shown, and what of it ranks. */
class TargetFiguresTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    private void target(String code, Scope scope, int from, int to, String unit, Long plan, Long actual, Long base,
            Outcome outcome, boolean declared) {
        scenario.add(new Target(code, code, "CB1", scope, from, to, unit, plan, actual, base, outcome, declared,
                false), code);
    }

    private Row.Targets targets() {
        return scenario.row(2021, "CB1").targets();
    }

    @Test
    void theAchievementIsMeasuredByThePlanWhateverTheUnit() {
        target("A", Scope.ORGANISATION, 2021, 2021, "PERCENT", 80L, 45L, 50L, Outcome.EXCEEDED, false);
        target("B", Scope.ORGANISATION, 2021, 2021, "PERCENT", 33L, 1L, 10L, Outcome.MISSED, false);
        target("C", Scope.ORGANISATION, 2021, 2021, "COUNT", 5L, 8L, null, Outcome.EXCEEDED, false);
        assertThat(targets().items()).extracting(line -> line.achievement().percent().toString())
                .containsExactly("112.5", "30.3", "160.0");
    }

    @Test
    void whatIsDeclaredAndWhatIsOfTheWholeSectorIsCountedApart() {
        target("A", Scope.ORGANISATION, 2021, 2021, "COUNT", 5L, 8L, null, Outcome.EXCEEDED, false);
        target("B", Scope.SECTOR_PROVINCE, 2021, 2021, "RATIO", 300L, 351L, 467L, Outcome.EXCEEDED, false);
        target("C", Scope.ORGANISATION, 2021, 2021, "RATIO", null, 351L, 467L, Outcome.MISSED, true);
        assertThat(targets().met()).isEqualTo(Ratio.of(1, 1));
        assertThat(targets().apart()).isEqualTo(Ratio.of(1, 2));
        assertThat(targets().items()).extracting(Row.TargetLine::scope)
                .containsExactly(Scope.ORGANISATION, Scope.SECTOR_PROVINCE, Scope.ORGANISATION);
    }

    @Test
    void whatWasReachedLaterIsNotOnTheBoardOfAnEarlierPeriod() {
        scenario.add(new Target("A", "A", "CB1", Scope.ORGANISATION, 2020, 2023, "COUNT", 10L, 12L, null,
                Outcome.EXCEEDED, List.of(new Target.Reached(FactsFixture.day("2020-12-31"), 1L, null, Outcome.MISSED),
                        new Target.Reached(FactsFixture.day("2021-11-30"), 4L, null, Outcome.MISSED),
                        new Target.Reached(FactsFixture.day("2022-12-01"), 12L, null, Outcome.EXCEEDED)),
                false, false), "A");
        scenario.add(new Target("B", "B", "CB1", Scope.ORGANISATION, 2021, 2023, "COUNT", 10L, 12L, null,
                Outcome.EXCEEDED, List.of(new Target.Reached(FactsFixture.day("2022-12-01"), 12L, null,
                        Outcome.EXCEEDED)),
                false, false), "B");
        scenario.open(2022);

        assertThat(targets().items()).extracting(Row.TargetLine::actual).containsExactly(4L, null);
        assertThat(targets().items()).extracting(Row.TargetLine::outcome)
                .containsExactly(Outcome.IN_PROGRESS, Outcome.UNKNOWN);
        assertThat(targets().met()).isEqualTo(Ratio.NONE);
        assertThat(scenario.row(2022, "CB1").targets().items()).extracting(Row.TargetLine::actual)
                .containsExactly(12L, 12L);
    }

    @Test
    void aTargetOfSeveralYearsCountsWhenItIsDueOrMet() {
        target("A", Scope.ORGANISATION, 2021, 2025, "COUNT", 10L, 2L, null, Outcome.MISSED, false);
        target("B", Scope.ORGANISATION, 2021, 2025, "COUNT", 10L, 10L, null, Outcome.MET, false);
        target("C", Scope.ORGANISATION, 2017, 2021, "COUNT", 10L, 2L, null, Outcome.MISSED, false);
        assertThat(targets().met()).isEqualTo(Ratio.of(1, 2));
        assertThat(targets().items()).extracting(Row.TargetLine::outcome)
                .containsExactly(Outcome.IN_PROGRESS, Outcome.MET, Outcome.MISSED);
    }
}
