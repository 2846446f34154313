package vn.bangvang.evaluation.regulation.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.GoverningPolicy;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.State;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvaluationPeriodTests {
    private static final LocalDate CLOSED_ON = LocalDate.of(2022, 1, 31);
    private static final Instant NOW = Instant.parse("2022-01-31T08:00:00Z");
    private static final Reopening AFTER_COMPLAINT = new Reopening("a complaint was upheld", "standing committee",
            LocalDate.of(2022, 3, 1));
    private static final PeriodFindings NOTHING = new PeriodFindings(Set.of(), List.of());
    private static final EvaluationPeriod OPENED = EvaluationPeriod.open("P", Period.year(2021),
            copy(ShippedPolicies.QD132_HD21), LocalDate.of(2021, 1, 4));

    @Test
    void theRevisionIsOddWhileOpenAndEvenWhileClosed() {
        EvaluationPeriod closed = OPENED.close(NOTHING, List.of(), List.of(), CLOSED_ON, NOW);
        EvaluationPeriod reopened = closed.reopen(AFTER_COMPLAINT);
        EvaluationPeriod again = reopened.close(NOTHING, List.of(), List.of(), CLOSED_ON, NOW);

        assertThat(OPENED.revision()).isEqualTo(1);
        assertThat(closed.revision()).isEqualTo(2);
        assertThat(reopened.revision()).isEqualTo(3);
        assertThat(again.revision()).isEqualTo(4);
        assertThat(again.closeVersion()).isEqualTo(2);
        assertThat(again.lastOpenRevision()).isEqualTo(3);
        assertThat(again.closings()).extracting(EvaluationPeriod.Closing::closeVersion).containsExactly(1, 2);
        assertThat(reopened.state()).isEqualTo(State.REOPENED);
    }

    @Test
    void aPeriodIsNotReopenedBeforeItWasClosed() {
        EvaluationPeriod closed = OPENED.close(NOTHING, List.of(), List.of(), CLOSED_ON, NOW);

        refused("REOPENED_BEFORE_ITS_CLOSING",
                () -> closed.reopen(new Reopening("a complaint", "standing committee", CLOSED_ON.minusDays(1))));
    }

    @Test
    void aPeriodThatMissesSomebodyIsNotClosedAndSaysWhom() {
        Set<Subject> undecided = Set.of(Subject.member("m2"), Subject.member("m1"), Subject.organisation("K"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OPENED.close(new PeriodFindings(undecided, List.of()),
                        List.of(new Debt(Subject.member("m2"), "abroad")), List.of(), CLOSED_ON,
                        NOW))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("PERIOD_NOT_COMPLETE");
                    assertThat(refusal.reasons().getFirst().values()).containsEntry("members", 1L)
                            .containsEntry("organisations", 1L)
                            .containsEntry("first", "ORGANISATION K, MEMBER m1");
                });
    }

    @Test
    void aRatingThatNoLongerHoldsKeepsThePeriodOpenEvenAsADebt() {
        Subject cell = Subject.organisation("CB1");
        PeriodFindings findings = new PeriodFindings(Set.of(),
                List.of(new PeriodFindings.Offence(cell, "MINIMUM_SHARES_NOT_MET")));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OPENED.close(findings, List.of(new Debt(cell, "later")), List.of(), CLOSED_ON, NOW))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("CONDITIONS_NO_LONGER_MET");
                    assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
                        assertThat(reason.rejectedValue()).isEqualTo("CB1");
                        assertThat(reason.values()).containsEntry("condition", "MINIMUM_SHARES_NOT_MET");
                    });
                });
    }

    @Test
    void noPeriodIsClosedBeforeItsLastDay() {
        refused("CLOSED_BEFORE_THE_PERIOD_ENDS",
                () -> OPENED.close(NOTHING, List.of(), List.of(), LocalDate.of(2021, 12, 30), NOW));
        assertThat(OPENED.close(NOTHING, List.of(), List.of(), LocalDate.of(2021, 12, 31), NOW).state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void aPeriodBeingClosedTakesNothingAndCountsAsOpenUntilItIsClosedOrGivenBack() {
        EvaluationPeriod closing = OPENED.beginClosing();

        refused("PERIOD_CLOSING", closing::mustBeOpen);
        assertThat(closing.revision()).isEqualTo(1);
        assertThat(closing.countsAs()).isEqualTo(State.OPEN);
        assertThat(closing.beginClosing()).isEqualTo(closing);
        assertThat(closing.giveUpClosing()).isEqualTo(OPENED);
        EvaluationPeriod reopened = closing.close(NOTHING, List.of(), List.of(), CLOSED_ON, NOW)
                .reopen(AFTER_COMPLAINT);
        assertThat(reopened.beginClosing().countsAs()).isEqualTo(State.REOPENED);
        assertThat(reopened.beginClosing().giveUpClosing()).isEqualTo(reopened);
    }

    @Test
    void whatIsListedAsDebtDoesNotKeepThePeriodOpen() {
        List<Debt> debts = List.of(new Debt(Subject.organisation("K"), "rated by the province later"));

        EvaluationPeriod closed = OPENED.close(new PeriodFindings(Set.of(Subject.organisation("K")), List.of()), debts,
                List.of(),
                CLOSED_ON, NOW);

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.debts()).isEqualTo(debts);
    }

    @Test
    void aClosedPeriodTakesNothingMore() {
        EvaluationPeriod closed = OPENED.close(NOTHING, List.of(), List.of(), CLOSED_ON, NOW);

        refused("PERIOD_CLOSED", closed::mustBeOpen);
        refused("PERIOD_CLOSED", () -> closed.close(NOTHING, List.of(), List.of(), CLOSED_ON, NOW));
        refused("PERIOD_CLOSED", () -> closed.adopt(copy(ShippedPolicies.QD132_HD21.asVersion(2))));
        refused("PERIOD_NOT_CLOSED", () -> OPENED.reopen(AFTER_COMPLAINT));
    }

    @Test
    void aPeriodIsGovernedOnlyByAPolicyValidForIt() {
        refused("POLICY_NOT_FOR_THIS_PERIOD",
                () -> open(Period.year(2023), ShippedPolicies.QD132_HD21));
        refused("POLICY_NOT_FOR_THIS_PERIOD", () -> OPENED.adopt(copy(ShippedPolicies.QD366_HD43)));
        assertThat(OPENED.adopt(copy(ShippedPolicies.QD132_HD21.asVersion(2))).policy().rules().version()).isEqualTo(2);
    }

    @Test
    void aQuarterIsOpenedOnlyUnderAPolicyThatRatesQuarters() {
        Period quarter = Period.quarter(2025, 3);

        EvaluationPeriod opened = open(quarter, ShippedPolicies.QD366_HD43);

        assertThat(opened.referenceDate()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(opened.stamp()).isEqualTo(new PeriodStamp(quarter, 1));
        refused("POLICY_NOT_FOR_THIS_PERIOD", () -> open(Period.quarter(2021, 3), ShippedPolicies.QD132_HD21));
        refused("CLOSED_BEFORE_THE_PERIOD_ENDS",
                () -> opened.close(NOTHING, List.of(), List.of(), LocalDate.of(2025, 9, 29), NOW));
        assertThat(opened.close(NOTHING, List.of(), List.of(), LocalDate.of(2025, 9, 30), NOW).state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void whatHappensToAClosedPeriodIsToldUnderItsLastOpenRevision() {
        EvaluationPeriod closed = OPENED.close(NOTHING, List.of(), List.of(), CLOSED_ON, NOW);

        assertThat(closed.stamp()).isEqualTo(new PeriodStamp(Period.year(2021), 1));
        assertThat(closed.reopen(AFTER_COMPLAINT).stamp()).isEqualTo(new PeriodStamp(Period.year(2021), 3));
    }

    private static EvaluationPeriod open(Period period, EvaluationPolicy policy) {
        return EvaluationPeriod.open("P", period, copy(policy), period.firstDay());
    }

    private static GoverningPolicy copy(EvaluationPolicy policy) {
        return new GoverningPolicy("policy-" + policy.code(), policy);
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command).extracting(Refusal::code).isEqualTo(code);
    }
}
