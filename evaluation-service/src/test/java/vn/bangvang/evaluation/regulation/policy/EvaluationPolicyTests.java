package vn.bangvang.evaluation.regulation.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Base;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Rounding;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;
import vn.bangvang.period.Period;
import vn.bangvang.period.PeriodKind;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EvaluationPolicyTests {
    private static final List<EvaluationPolicy> SHIPPED = List.of(ShippedPolicies.QD132_HD21,
            ShippedPolicies.QD124_HD25,
            ShippedPolicies.QD366_HD43);

    @Test
    void everyYearSince2019IsGovernedByExactlyOneShippedPolicy() {
        assertThat(IntStream.rangeClosed(2019, 2030).boxed())
                .allSatisfy(year -> assertThat(SHIPPED.stream().filter(policy -> policy.governs(Period.year(year))))
                        .hasSize(1));
        assertThat(ShippedPolicies.QD132_HD21.governs(Period.year(2018))).isFalse();
        assertThat(ShippedPolicies.QD132_HD21.governs(Period.year(2023))).isFalse();
    }

    @Test
    void quartersAreRatedSince2025() {
        assertThat(ShippedPolicies.QD366_HD43.governs(Period.quarter(2025, 1))).isTrue();
        assertThat(ShippedPolicies.QD366_HD43.governs(Period.quarter(2024, 4))).isFalse();
        assertThat(ShippedPolicies.QD124_HD25.governs(Period.quarter(2024, 4))).isFalse();
    }

    @Test
    void pointsGiveTheClassFromTheLowerBoundOn() {
        Scoring scoring = ShippedPolicies.QD366_HD43.scoring();

        assertThat(scoring.classOf(new BigDecimal("90"))).contains(QualityClass.OUTSTANDING);
        assertThat(scoring.classOf(new BigDecimal("89.9"))).contains(QualityClass.GOOD);
        assertThat(scoring.classOf(new BigDecimal("70.0"))).contains(QualityClass.GOOD);
        assertThat(scoring.classOf(new BigDecimal("50"))).contains(QualityClass.SATISFACTORY);
        assertThat(scoring.classOf(new BigDecimal("49.99"))).contains(QualityClass.UNSATISFACTORY);
        assertThat(ShippedPolicies.QD132_HD21.scoring().classOf(BigDecimal.TEN)).isEmpty();
    }

    @Test
    void shippedPoliciesPassTheirOwnCheck() {
        assertThatNoException().isThrownBy(() -> SHIPPED.forEach(EvaluationPolicy::checked));
    }

    @Test
    void aQuotaIsNeverNegativeAndItsExceptionNeverBelowIt() {
        EvaluationPolicy shipped = ShippedPolicies.QD366_HD43;
        QuotaPolicy wrong = new QuotaPolicy(30, Base.GOOD_ONLY, Rounding.FLOOR, Scope.CELL, -1, -2, Enforcement.BLOCK,
                25);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(new EvaluationPolicy("X", 1, 2025, null, wrong, shipped.organisationQuota(),
                        shipped.minimumShares(), 6, shipped.collectiveFallsBy(), shipped.scoring(), shipped.periods(),
                        Map.of(), List.of())::checked)
                .satisfies(refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::pointer)
                        .containsExactly("/memberQuota/exceptionalPercent", "/memberQuota/smallGroupBelow",
                                "/memberQuota/smallGroupMinimum"));
    }

    @Test
    void everyImpossibleFigureIsNamed() {
        EvaluationPolicy shipped = ShippedPolicies.QD366_HD43;
        EvaluationPolicy wrong = new EvaluationPolicy("X", 1, 2025, 2024, shipped.memberQuota(),
                shipped.organisationQuota(), new MinimumShares(101, -1), 6, CollectiveFall.NONE,
                Scoring.byPoints(70, 90, 50),
                shipped.periods(), Map.of(), List.of());

        assertThatExceptionOfType(Refusal.class).isThrownBy(wrong::checked)
                .satisfies(refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::pointer)
                        .containsExactly("/validToYear", "/minimumShares/satisfactoryPercent",
                                "/minimumShares/goodPercent",
                                "/scoring/boundaries"));
    }

    @Test
    void theLimitsThemselvesArePossible() {
        assertThatNoException().isThrownBy(() -> policy(2025, quota(0, 0), quota(100, 100), new MinimumShares(100, 0),
                Scoring.byPoints(100, 2, 1)).checked());
    }

    @Test
    void bothQuotasAndTheirSharesAreLookedAt() {
        assertThat(wrong(policy(null, quota(-1, 100), quota(20, 101), new MinimumShares(0, 100),
                Scoring.byJudgement())))
                .containsExactly("/memberQuota/percent", "/organisationQuota/exceptionalPercent");
    }

    @ParameterizedTest
    @CsvSource({"101, 70, 50", "70, 70, 50", "90, 50, 50", "90, 70, 0"})
    void theLowerBoundsOfTheClassesDescend(int outstanding, int good, int satisfactory) {
        assertThat(wrong(policy(null, quota(20, 25), quota(20, 25), new MinimumShares(0, 0),
                Scoring.byPoints(outstanding, good, satisfactory)))).containsExactly("/scoring/boundaries");
    }

    @Test
    void boundsBelongToPointsOnly() {
        EvaluationPolicy usual = ShippedPolicies.QD366_HD43;

        assertThat(wrong(policy(null, quota(20, 25), quota(20, 25), usual.minimumShares(),
                new Scoring(Scoring.Method.NONE, usual.scoring().boundaries())))).hasSize(1);
        assertThat(wrong(policy(null, quota(20, 25), quota(20, 25), usual.minimumShares(),
                new Scoring(Scoring.Method.POINTS_100, null)))).hasSize(1);
    }

    @Test
    void eachKindOfSubjectHasItsQuotaAndEachShippedPolicyIsFoundByItsCode() {
        EvaluationPolicy policy = ShippedPolicies.QD132_HD21;

        assertThat(policy.quotaFor(Subject.Type.MEMBER)).isSameAs(policy.memberQuota());
        assertThat(policy.quotaFor(Subject.Type.ORGANISATION)).isSameAs(policy.organisationQuota());
        assertThat(ShippedPolicies.byCode("QD124-HD25")).contains(ShippedPolicies.QD124_HD25);
        assertThat(ShippedPolicies.byCode("QD124")).isEmpty();
    }

    private static List<String> wrong(EvaluationPolicy policy) {
        Refusal refusal = catchThrowableOfType(Refusal.class, policy::checked);
        return refusal.reasons().stream().map(Refusal.Reason::pointer).toList();
    }

    private static QuotaPolicy quota(int percent, int exceptionalPercent) {
        return new QuotaPolicy(percent, Base.GOOD_OR_BETTER, Rounding.FLOOR, Scope.CELL, 0, 0, Enforcement.BLOCK,
                exceptionalPercent);
    }

    private static EvaluationPolicy policy(@Nullable Integer validToYear, QuotaPolicy members,
            QuotaPolicy organisations, MinimumShares shares, Scoring scoring) {
        return new EvaluationPolicy("X", 1, 2025, validToYear, members, organisations, shares, 6, CollectiveFall.NONE,
                scoring,
                Set.of(PeriodKind.YEAR), Map.of(), List.of());
    }

    @Test
    void theLowestClassIsCalledWhatTheRegulationOfItsTimeCalledItUnlessThePolicySaysOtherwise() {
        assertThat(ShippedPolicies.QD132_HD21.classLabels())
                .containsEntry(QualityClass.UNSATISFACTORY, "không hoàn thành nhiệm vụ")
                .containsEntry(QualityClass.OUTSTANDING, "hoàn thành xuất sắc nhiệm vụ")
                .hasSize(4);
        assertThat(from(2017, Map.of()).classLabels()).containsEntry(QualityClass.UNSATISFACTORY, "yếu kém");
        assertThat(from(2025, Map.of(QualityClass.GOOD, "khá")).classLabels())
                .containsEntry(QualityClass.GOOD, "khá")
                .containsEntry(QualityClass.UNSATISFACTORY, "không hoàn thành nhiệm vụ");
    }

    private static EvaluationPolicy from(int year, Map<QualityClass, String> labels) {
        EvaluationPolicy usual = ShippedPolicies.QD132_HD21;
        return new EvaluationPolicy("X", 1, year, null, usual.memberQuota(), usual.organisationQuota(),
                usual.minimumShares(), 6, CollectiveFall.NONE, usual.scoring(), usual.periods(), labels, List.of());
    }
}
