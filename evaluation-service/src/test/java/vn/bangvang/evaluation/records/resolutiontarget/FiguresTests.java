package vn.bangvang.evaluation.records.resolutiontarget;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FiguresTests {
    private static Figures figures(@Nullable Long plan, @Nullable Long actual, @Nullable Long base,
            @Nullable TargetOutcome declared) {
        return new Figures(plan, actual, base, declared);
    }

    private static BigDecimal percent(@Nullable Fraction fraction) {
        return Objects.requireNonNull(fraction).percent();
    }

    @Test
    void eightAdmittedAgainstFivePlannedReachOneHundredAndSixtyPercent() {
        Figures admissions = figures(5L, 8L, null, null);
        assertThat(percent(admissions.achievement(TargetUnit.COUNT))).isEqualTo("160.0");
        assertThat(admissions.outcome(TargetUnit.COUNT)).isEqualTo(TargetOutcome.EXCEEDED);
    }

    @Test
    void withoutAPlanTheDeclaredOutcomeCountsAndTheShareIsKept() {
        Figures schools = figures(null, 351L, 467L, TargetOutcome.EXCEEDED);
        assertThat(schools.outcome(TargetUnit.RATIO)).isEqualTo(TargetOutcome.EXCEEDED);
        assertThat(percent(schools.share())).isEqualTo("75.2");
        assertThat(schools.achievement(TargetUnit.RATIO)).isNull();
    }

    @Test
    void whatIsDeclaredGivesWayToAKnownPlan() {
        assertThat(figures(400L, 351L, 467L, TargetOutcome.EXCEEDED).outcome(TargetUnit.RATIO))
                .isEqualTo(TargetOutcome.MISSED);
    }

    @Test
    void fiftyOfFiftyMeetAPlanOfOneHundredPercent() {
        Figures study = figures(100L, 50L, 50L, null);
        assertThat(study.outcome(TargetUnit.PERCENT)).isEqualTo(TargetOutcome.MET);
        assertThat(percent(study.achievement(TargetUnit.PERCENT))).isEqualTo("100.0");
        assertThat(figures(100L, 49L, 50L, null).outcome(TargetUnit.PERCENT)).isEqualTo(TargetOutcome.MISSED);
        assertThat(figures(80L, 41L, 50L, null).outcome(TargetUnit.PERCENT)).isEqualTo(TargetOutcome.EXCEEDED);
    }

    @Test
    void nothingIsRoundedBeforeItIsCompared() {
        // 99.97 % is shown as 100.0 and still misses the plan.
        Figures almost = figures(3000L, 2999L, null, null);
        assertThat(percent(almost.achievement(TargetUnit.COUNT))).isEqualTo("100.0");
        assertThat(almost.outcome(TargetUnit.COUNT)).isEqualTo(TargetOutcome.MISSED);
    }

    @Test
    void amountsOfAWholeCountryDoNotOverflow() {
        assertThat(figures(100L, Long.MAX_VALUE, Long.MAX_VALUE, null).outcome(TargetUnit.PERCENT))
                .isEqualTo(TargetOutcome.MET);
    }

    @Test
    void withoutAnActualNothingIsKnown() {
        assertThat(figures(5L, null, null, TargetOutcome.MET).outcome(TargetUnit.COUNT))
                .isEqualTo(TargetOutcome.UNKNOWN);
        assertThat(figures(null, null, null, null).outcome(TargetUnit.COUNT)).isEqualTo(TargetOutcome.UNKNOWN);
    }

    @Test
    void theOutcomeOfACountIsThatOfComparingWholeNumbers() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            long plan = random.nextLong(1, 1_000);
            long actual = random.nextLong(0, 1_000);
            TargetOutcome expected = actual > plan
                    ? TargetOutcome.EXCEEDED
                    : actual == plan ? TargetOutcome.MET : TargetOutcome.MISSED;
            assertThat(figures(plan, actual, null, null).outcome(TargetUnit.COUNT)).as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void figuresThatContradictThemselvesAreRefused() {
        refuses(figures(0L, null, null, null), TargetUnit.COUNT, "PLAN_NOT_POSITIVE");
        refuses(figures(null, -1L, null, null), TargetUnit.COUNT, "ACTUAL_NEGATIVE");
        refuses(figures(null, 1L, 0L, null), TargetUnit.RATIO, "BASE_NOT_POSITIVE");
        refuses(figures(null, 1L, null, null), TargetUnit.RATIO, "BASE_MISSING");
        refuses(figures(null, 1L, 2L, null), TargetUnit.COUNT, "UNIT_HAS_NO_BASE");
        refuses(figures(null, 3L, 2L, null), TargetUnit.RATIO, "ACTUAL_ABOVE_BASE");
    }

    private static void refuses(Figures figures, TargetUnit unit, String code) {
        assertThatThrownBy(() -> figures.mustHold(unit)).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }
}
