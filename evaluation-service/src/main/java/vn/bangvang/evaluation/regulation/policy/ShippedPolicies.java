package vn.bangvang.evaluation.regulation.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Base;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Rounding;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;
import vn.bangvang.period.PeriodKind;

/**
 * The regulations of the Politburo with their guidance, as far as their texts are known. What a province reads
 * differently it publishes as a policy of its own.
 */
public final class ShippedPolicies {
    private static final int NO_LIMIT = 100;

    /** 2019 to 2022. */
    public static final EvaluationPolicy QD132_HD21 = new EvaluationPolicy("QD132-HD21", 1, 2019, 2022,
            members(Base.GOOD_OR_BETTER, Scope.GRASSROOTS, NO_LIMIT), organisations(Base.GOOD_OR_BETTER, NO_LIMIT),
            new MinimumShares(100, 80), 6, CollectiveFall.COMMITTEE_MEMBER, Scoring.byJudgement(),
            Set.of(PeriodKind.YEAR), Map.of(),
            List.of("132-QĐ/TW 08-03-2018", "21-HD/BTCTW 18-10-2019"));

    /** 2023 and 2024: the same shares, read within each group of similar roles (124-QĐ/TW, article 12). */
    public static final EvaluationPolicy QD124_HD25 = new EvaluationPolicy("QD124-HD25", 1, 2023, 2024,
            members(Base.GOOD_OR_BETTER, Scope.GRASSROOTS, NO_LIMIT), organisations(Base.GOOD_OR_BETTER, NO_LIMIT),
            new MinimumShares(100, 80), 6, CollectiveFall.COMMITTEE_MEMBER, Scoring.byJudgement(),
            Set.of(PeriodKind.YEAR), Map.of(),
            List.of("124-QĐ/TW 04-10-2023", "25-HD/BTCTW 10-11-2023"));

    /**
     * Since 2025: points and quarters (366-QĐ/TW, article 11); at most a quarter of the organisations by exception,
     * while members may pass the share wherever it is justified.
     */
    public static final EvaluationPolicy QD366_HD43 = new EvaluationPolicy("QD366-HD43", 1, 2025, null,
            members(Base.GOOD_OR_BETTER, Scope.CELL, NO_LIMIT), organisations(Base.GOOD_OR_BETTER, 25),
            new MinimumShares(100, 80), 6, CollectiveFall.COMMITTEE_MEMBER, Scoring.byPoints(90, 70, 50),
            Set.of(PeriodKind.YEAR, PeriodKind.QUARTER), Map.of(),
            List.of("366-QĐ/TW 30-08-2025", "43-HD/BTCTW 31-10-2025", "198-KL/TW 08-10-2025"));

    private static final List<EvaluationPolicy> ALL = List.of(QD132_HD21, QD124_HD25, QD366_HD43);

    private ShippedPolicies() {}

    public static Optional<EvaluationPolicy> byCode(String code) {
        return ALL.stream().filter(policy -> policy.code().equals(code)).findFirst();
    }

    private static QuotaPolicy members(Base base, Scope scope, int exceptionalPercent) {
        return new QuotaPolicy(20, base, Rounding.FLOOR, scope, 0, 0, Enforcement.REQUIRE_JUSTIFICATION,
                exceptionalPercent);
    }

    private static QuotaPolicy organisations(Base base, int exceptionalPercent) {
        return new QuotaPolicy(20, base, Rounding.FLOOR, Scope.PEER_GROUP_OF_PARENT, 5, 1,
                Enforcement.REQUIRE_JUSTIFICATION, exceptionalPercent);
    }
}
