package vn.bangvang.evaluation.records.recording;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.investment.Investment;
import vn.bangvang.evaluation.records.investment.InvestmentFacts;
import vn.bangvang.evaluation.records.investment.InvestmentNature;
import vn.bangvang.evaluation.records.prize.Prize;
import vn.bangvang.evaluation.records.prize.PrizeFacts;
import vn.bangvang.evaluation.records.prize.PrizeLevel;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class YearRecordTests {
    private static final Instant NOW = Instant.parse("2022-01-26T01:00:00Z");
    private static final long BILLION = 1_000_000_000L;

    private static InvestmentFacts facilities(int year, long yearAmount) {
        return new InvestmentFacts("S", "FACILITY_INVESTMENT", InvestmentNature.ADVISED, new YearRange(2020, 2025),
                2_300 * BILLION, year, yearAmount);
    }

    private static PrizeFacts consolation(String entry) {
        return new PrizeFacts("S", null, "Gương điển hình tiêu biểu", entry, PrizeLevel.CONSOLATION, 2021);
    }

    @Test
    void aCorrectionKeepsWhatWasSaidBefore() {
        Investment before = Investment.of(facilities(2021, 35 * BILLION));
        Investment after = before.corrected(facilities(2021, 53 * BILLION), "đọc nhầm số", NOW);
        assertThat(after.facts().yearAmountVnd()).isEqualTo(53_000_000_000L);
        assertThat(after.history()).containsExactly(new Superseded<>(before.facts(), "đọc nhầm số", NOW));
    }

    @Test
    void aWithdrawnRecordGivesItsKeyBackAndTakesNoCorrection() {
        Prize live = Prize.of(consolation("12"));
        Prize withdrawn = live.withdrawn("trùng", NOW);
        assertThat(live.key("a")).isEqualTo(Prize.of(consolation("12")).key("b")).isNotEqualTo(withdrawn.key("a"));
        refuses(() -> withdrawn.corrected(consolation("13"), "lại", NOW), "RECORD_WITHDRAWN");
        refuses(() -> withdrawn.withdrawn("lại", NOW), "RECORD_WITHDRAWN");
    }

    @Test
    void twoPrizesOfOneCompetitionAreTwoFacts() {
        PrizeFacts unnumbered = new PrizeFacts("S", null, "Gương điển hình", null, PrizeLevel.CONSOLATION, 2021);
        assertThat(Prize.of(unnumbered).key("a")).isNotEqualTo(Prize.of(unnumbered).key("b"));
        assertThat(Prize.of(consolation("1")).key("a")).isNotEqualTo(Prize.of(consolation("2")).key("a"));
    }

    @Test
    void moneyThatContradictsItselfIsRefused() {
        refuses(facilities(2019, 0)::mustHold, "YEAR_OUTSIDE_PERIOD");
        refuses(facilities(2021, 2_301 * BILLION)::mustHold, "YEAR_AMOUNT_ABOVE_PERIOD");
        refuses(facilities(2021, -1)::mustHold, "AMOUNT_NEGATIVE");
        refuses(() -> new YearRange(2021, 2017).mustHold("/period"), "PERIOD_ENDS_BEFORE_IT_BEGINS");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String code) {
        assertThatThrownBy(command).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }
}
