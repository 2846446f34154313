package vn.bangvang.evaluation.records.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.evaluation.records.TargetFacts;
import vn.bangvang.evaluation.records.TargetFigures;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.YearRange;

/**
 * A target as callers see it.
 *
 * @param code the target's code in the resolution
 * @param ownerOrganisationId id of the organisation that answers for it
 * @param on the day that the figures are of
 * @param achievement of the plan, null without one
 * @param share actual of base, null without a base
 * @param history the figures it had before, oldest first
 */
record TargetAnswer(String id, long version, String code, @Nullable String documentId, String ownerOrganisationId,
        TargetFacts.Scope scope, YearRange period, TargetFigures.Unit unit, @Nullable Long plan, @Nullable Long actual,
        @Nullable Long base, TargetFigures.@Nullable Outcome declaredOutcome, TargetFigures.Outcome outcome,
        @Nullable LocalDate on, @Nullable Ratio achievement, @Nullable Ratio share, @Nullable String remark,
        boolean withdrawn,
        List<Before> history) {

    /**
     * An exact quotient and its percentage to one decimal.
     *
     * @param numerator the upper number, exactly
     * @param denominator the lower number, exactly
     * @param percent the same in percent, rounded to one decimal
     */
    record Ratio(BigInteger numerator, BigInteger denominator, BigDecimal percent) {
        static @Nullable Ratio of(TargetFigures.@Nullable Fraction fraction) {
            return fraction == null
                    ? null
                    : new Ratio(fraction.numerator(), fraction.denominator(), fraction.percent());
        }
    }

    /**
     * TargetFigures that no longer hold.
     *
     * @param on day that the figures were of
     * @param until when they were replaced
     */
    record Before(@Nullable Long plan, @Nullable Long actual, @Nullable Long base, TargetFigures.Outcome outcome,
            @Nullable LocalDate on, @Nullable String reason, Instant until) {
        static Before of(Recorded.Superseded<TargetFacts> past) {
            TargetFigures figures = past.facts().figures();
            return new Before(figures.plan(), figures.actual(), figures.base(), past.facts().outcome(),
                    figures.on(), past.reason(),
                    past.until());
        }
    }

    static TargetAnswer of(Stored<Recorded<TargetFacts>> stored) {
        TargetFacts facts = stored.state().facts();
        TargetFigures figures = facts.figures();
        return new TargetAnswer(stored.id(), stored.version(), facts.code(), facts.documentId(), facts.organisationId(),
                facts.scope(),
                facts.period(), facts.unit(), figures.plan(), figures.actual(), figures.base(), figures.declared(),
                facts.outcome(), figures.on(), Ratio.of(figures.achievement(facts.unit())), Ratio.of(figures.share()),
                facts.remark(), stored.state().withdrawn(), stored.state().history().stream().map(Before::of).toList());
    }
}
