package vn.bangvang.standings.web;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.QuotaRule;

/** What a reader wants to try; what is left out stays as the policy in force has it. */
record QuotaRequest(QuotaSubject subject, QuotaRule.@Nullable Base base, QuotaRule.@Nullable Rounding rounding,
        QuotaRule.@Nullable Scope scope, @Nullable Integer smallGroupBelow, @Nullable Integer smallGroupMinimum,
        @Nullable Integer percent) {

    /** Whose share is asked for. */
    enum QuotaSubject {
        MEMBERS,
        ORGANISATIONS
    }

    QuotaRule changed(QuotaRule rule) {
        return new QuotaRule(or(percent, rule.percent()), or(base, rule.base()), or(rounding, rule.rounding()),
                or(scope, rule.scope()), or(smallGroupBelow, rule.smallGroupBelow()),
                or(smallGroupMinimum, rule.smallGroupMinimum()));
    }

    private static <T> T or(@Nullable T asked, T inForce) {
        return asked == null ? inForce : asked;
    }
}
