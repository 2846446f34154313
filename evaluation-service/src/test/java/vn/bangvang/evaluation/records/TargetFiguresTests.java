package vn.bangvang.evaluation.records;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetFiguresTests {
    private static TargetFigures figures(@Nullable Long plan, @Nullable Long actual, @Nullable Long base,
            TargetFigures.@Nullable Outcome declared) {
        return new TargetFigures(plan, actual, base, declared);
    }

    private static BigDecimal percent(TargetFigures.@Nullable Fraction fraction) {
        return Objects.requireNonNull(fraction).percent();
    }

    @Test
    void eightAdmittedAgainstFivePlannedReachOneHundredAndSixtyPercent() {
        TargetFigures admissions = figures(5L, 8L, null, null);
        assertThat(percent(admissions.achievement(TargetFigures.Unit.COUNT))).isEqualTo("160.0");
        assertThat(admissions.outcome(TargetFigures.Unit.COUNT)).isEqualTo(TargetFigures.Outcome.EXCEEDED);
    }

    @Test
    void withoutAPlanTheDeclaredOutcomeCountsAndTheShareIsKept() {
        TargetFigures schools = figures(null, 351L, 467L, TargetFigures.Outcome.EXCEEDED);
        assertThat(schools.outcome(TargetFigures.Unit.RATIO)).isEqualTo(TargetFigures.Outcome.EXCEEDED);
        assertThat(percent(schools.share())).isEqualTo("75.2");
        assertThat(schools.achievement(TargetFigures.Unit.RATIO)).isNull();
    }

    @Test
    void whatIsDeclaredGivesWayToAKnownPlan() {
        assertThat(figures(400L, 351L, 467L, TargetFigures.Outcome.EXCEEDED).outcome(TargetFigures.Unit.RATIO))
                .isEqualTo(TargetFigures.Outcome.MISSED);
    }

    @Test
    void fiftyOfFiftyMeetAPlanOfOneHundredPercent() {
        TargetFigures study = figures(100L, 50L, 50L, null);
        assertThat(study.outcome(TargetFigures.Unit.PERCENT)).isEqualTo(TargetFigures.Outcome.MET);
        assertThat(percent(study.achievement(TargetFigures.Unit.PERCENT))).isEqualTo("100.0");
        assertThat(figures(100L, 49L, 50L, null).outcome(TargetFigures.Unit.PERCENT))
                .isEqualTo(TargetFigures.Outcome.MISSED);
        assertThat(figures(80L, 41L, 50L, null).outcome(TargetFigures.Unit.PERCENT))
                .isEqualTo(TargetFigures.Outcome.EXCEEDED);
    }

    @Test
    void nothingIsRoundedBeforeItIsCompared() {
        // 99.97 % is shown as 100.0 and still misses the plan.
        TargetFigures almost = figures(3000L, 2999L, null, null);
        assertThat(percent(almost.achievement(TargetFigures.Unit.COUNT))).isEqualTo("100.0");
        assertThat(almost.outcome(TargetFigures.Unit.COUNT)).isEqualTo(TargetFigures.Outcome.MISSED);
    }

    @Test
    void amountsOfAWholeCountryDoNotOverflow() {
        assertThat(figures(100L, Long.MAX_VALUE, Long.MAX_VALUE, null).outcome(TargetFigures.Unit.PERCENT))
                .isEqualTo(TargetFigures.Outcome.MET);
    }

    @Test
    void withoutAnActualNothingIsKnown() {
        assertThat(figures(5L, null, null, TargetFigures.Outcome.MET).outcome(TargetFigures.Unit.COUNT))
                .isEqualTo(TargetFigures.Outcome.UNKNOWN);
        assertThat(figures(null, null, null, null).outcome(TargetFigures.Unit.COUNT))
                .isEqualTo(TargetFigures.Outcome.UNKNOWN);
    }

    @Test
    void theOutcomeOfACountIsThatOfComparingWholeNumbers() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            long plan = random.nextLong(1, 1_000);
            long actual = random.nextLong(0, 1_000);
            TargetFigures.Outcome expected = actual > plan
                    ? TargetFigures.Outcome.EXCEEDED
                    : actual == plan ? TargetFigures.Outcome.MET : TargetFigures.Outcome.MISSED;
            assertThat(figures(plan, actual, null, null).outcome(TargetFigures.Unit.COUNT)).as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void figuresThatContradictThemselvesAreRefused() {
        refuses(figures(0L, null, null, null), TargetFigures.Unit.COUNT, "PLAN_NOT_POSITIVE");
        refuses(figures(null, -1L, null, null), TargetFigures.Unit.COUNT, "ACTUAL_NEGATIVE");
        refuses(figures(null, 1L, 0L, null), TargetFigures.Unit.RATIO, "BASE_NOT_POSITIVE");
        refuses(figures(null, 1L, null, null), TargetFigures.Unit.RATIO, "BASE_MISSING");
        refuses(figures(null, 1L, 2L, null), TargetFigures.Unit.COUNT, "UNIT_HAS_NO_BASE");
        refuses(figures(null, 3L, 2L, null), TargetFigures.Unit.RATIO, "ACTUAL_ABOVE_BASE");
    }

    private static void refuses(TargetFigures figures, TargetFigures.Unit unit, String code) {
        assertThatThrownBy(() -> figures.mustHold(unit)).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }
}
