package vn.bangvang.evaluation.regulation.policy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.CollectiveFall;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.MinimumShares;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Base;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Rounding;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;
import vn.bangvang.evaluation.regulation.policy.Scoring;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.period.PeriodKind;
import vn.bangvang.period.RecordedYears;
import vn.bangvang.refusal.Refusal;

/**
 * A policy to publish or to revise. What is left out is as the shipped policy of that code has it, else as QD132-HD21
 * has it.
 */
record PolicyRequest(@NotBlank @Pattern(regexp = "[A-Za-z0-9.-]{1,60}") String code,
        @Nullable @Min(RecordedYears.FIRST) @Max(2999) Integer validFromYear,
        @Nullable @Min(RecordedYears.FIRST) @Max(2999) Integer validToYear,
        @Valid @Nullable Quota memberQuota,
        @Valid @Nullable Quota organisationQuota, @Valid @Nullable Shares minimumShares,
        @Nullable @Min(0) @Max(24) Integer ratedAfterMonths, @Nullable CollectiveFall collectiveFallsBy,
        @Valid @Nullable ScoringRequest scoring,
        @Nullable Set<@NotNull PeriodKind> periods,
        @Nullable Map<@NotNull QualityClass, @NotBlank @Size(max = 100) String> classLabels,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 300) String> sources) {

    /** The cap on OUTSTANDING. */
    record Quota(@Nullable @Schema(minimum = "0", maximum = "100") Integer percent, @Nullable Base base,
            @Nullable Rounding rounding, @Nullable Scope scope,
            @Nullable @Schema(minimum = "0") Integer smallGroupBelow,
            @Nullable @Schema(minimum = "0") Integer smallGroupMinimum, @Nullable Enforcement enforcement,
            @Nullable @Schema(minimum = "0", maximum = "100") Integer exceptionalPercent) {

        QuotaPolicy over(QuotaPolicy usual) {
            return new QuotaPolicy(or(percent, usual.percent()), or(base, usual.base()),
                    or(rounding, usual.rounding()), or(scope, usual.scope()),
                    or(smallGroupBelow, usual.smallGroupBelow()), or(smallGroupMinimum, usual.smallGroupMinimum()),
                    or(enforcement, usual.enforcement()), or(exceptionalPercent, usual.exceptionalPercent()));
        }
    }

    /** What subordinates must have reached before their organisation may be OUTSTANDING. */
    record Shares(@NotNull @Schema(minimum = "0", maximum = "100") Integer satisfactoryPercent,
            @NotNull @Schema(minimum = "0", maximum = "100") Integer goodPercent) {}

    /** How a class is found. */
    record ScoringRequest(Scoring.@Nullable Method method, Scoring.@Nullable Boundaries boundaries) {}

    EvaluationPolicy policy() {
        Optional<EvaluationPolicy> shipped = ShippedPolicies.byCode(code);
        EvaluationPolicy usual = shipped.orElse(ShippedPolicies.QD132_HD21);
        Integer from = validFromYear == null
                ? shipped.map(EvaluationPolicy::validFromYear).orElse(null)
                : validFromYear;
        if (from == null) {
            throw Refusal.invalid("VALIDITY_REQUIRED", "/validFromYear", null);
        }
        Integer to = validToYear == null && validFromYear == null ? usual.validToYear() : validToYear;
        return new EvaluationPolicy(code, 1, from, to, quota(memberQuota, usual.memberQuota()),
                quota(organisationQuota, usual.organisationQuota()),
                minimumShares == null
                        ? usual.minimumShares()
                        : new MinimumShares(minimumShares.satisfactoryPercent(), minimumShares.goodPercent()),
                or(ratedAfterMonths, usual.ratedAfterMonths()), or(collectiveFallsBy, usual.collectiveFallsBy()),
                scoring(usual), or(periods, usual.periods()),
                or(classLabels, shipped.map(EvaluationPolicy::classLabels).orElse(Map.of())),
                or(sources, shipped.map(EvaluationPolicy::sources).orElse(List.of())));
    }

    private Scoring scoring(EvaluationPolicy usual) {
        if (scoring == null) {
            return usual.scoring();
        }
        Scoring.Boundaries boundaries = scoring.boundaries();
        return new Scoring(or(scoring.method(),
                boundaries == null ? Scoring.Method.NONE : Scoring.Method.POINTS_100), boundaries);
    }

    private static QuotaPolicy quota(@Nullable Quota given, QuotaPolicy usual) {
        return given == null ? usual : given.over(usual);
    }

    private static <T> T or(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }
}
