package vn.bangvang.evaluation.records;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.YearRange;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordedTests {
    private static final Instant NOW = Instant.parse("2022-01-26T01:00:00Z");
    private static final long BILLION = 1_000_000_000L;

    private static InvestmentFacts facilities(int year, long yearAmount) {
        return new InvestmentFacts("S", "FACILITY_INVESTMENT", InvestmentFacts.Nature.ADVISED,
                new YearRange(2020, 2025),
                2_300 * BILLION, year, yearAmount);
    }

    private static PrizeFacts consolation(String entry) {
        return new PrizeFacts("S", null, "Gương điển hình tiêu biểu", entry, PrizeFacts.Level.CONSOLATION, 2021);
    }

    @Test
    void aCorrectionKeepsWhatWasSaidBefore() {
        Recorded<InvestmentFacts> before = Recorded.first("P", facilities(2021, 35 * BILLION));
        Recorded<InvestmentFacts> after = before.corrected(facilities(2021, 53 * BILLION), "đọc nhầm số", NOW);
        assertThat(after.facts().yearAmountVnd()).isEqualTo(53_000_000_000L);
        assertThat(after.history()).containsExactly(new Recorded.Superseded<>(before.facts(), "đọc nhầm số", NOW));
    }

    @Test
    void aWithdrawnRecordGivesItsKeyBackAndTakesNoCorrection() {
        Recorded<PrizeFacts> live = Recorded.first("P", consolation("12"));
        Recorded<PrizeFacts> withdrawn = live.withdrawn("trùng", NOW);
        assertThat(live.key("a")).isEqualTo(Recorded.first("P", consolation("12")).key("b"))
                .isNotEqualTo(withdrawn.key("a"));
        refuses(() -> withdrawn.corrected(consolation("13"), "lại", NOW), "RECORD_WITHDRAWN");
        refuses(() -> withdrawn.withdrawn("lại", NOW), "RECORD_WITHDRAWN");
    }

    @Test
    void twoPrizesOfOneCompetitionAreTwoFacts() {
        PrizeFacts unnumbered = new PrizeFacts("S", null, "Gương điển hình", null, PrizeFacts.Level.CONSOLATION, 2021);
        assertThat(Recorded.first("P", unnumbered).key("a")).isNotEqualTo(Recorded.first("P", unnumbered).key("b"));
        assertThat(Recorded.first("P", consolation("1")).key("a"))
                .isNotEqualTo(Recorded.first("P", consolation("2")).key("a"));
    }

    @Test
    void moneyThatContradictsItselfIsRefused() {
        refuses(facilities(2019, 0)::mustHold, "YEAR_OUTSIDE_PERIOD");
        refuses(facilities(2021, 2_301 * BILLION)::mustHold, "YEAR_AMOUNT_ABOVE_PERIOD");
        refuses(facilities(2021, -1)::mustHold, "AMOUNT_NEGATIVE");
        refuses(() -> DatedFacts.mustBeYears(new YearRange(2021, 2017), "/period"), "PERIOD_ENDS_BEFORE_IT_BEGINS");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String code) {
        assertThatThrownBy(command).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }
}
