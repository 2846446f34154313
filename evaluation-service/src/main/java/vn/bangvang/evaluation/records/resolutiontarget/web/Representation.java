package vn.bangvang.evaluation.records.resolutiontarget.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.recording.Superseded;
import vn.bangvang.evaluation.records.recording.YearRange;
import vn.bangvang.evaluation.records.resolutiontarget.Figures;
import vn.bangvang.evaluation.records.resolutiontarget.Fraction;
import vn.bangvang.evaluation.records.resolutiontarget.Target;
import vn.bangvang.evaluation.records.resolutiontarget.TargetFacts;
import vn.bangvang.evaluation.records.resolutiontarget.TargetOutcome;
import vn.bangvang.evaluation.records.resolutiontarget.TargetScope;
import vn.bangvang.evaluation.records.resolutiontarget.TargetUnit;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A target as callers see it.
 *
 * @param achievement of the plan, null without one
 * @param share actual of base, null without a base
 * @param history the figures it had before, oldest first
 */
record Representation(String id, String code, @Nullable String documentId, String ownerOrganisationId,
        TargetScope scope, YearRange period, TargetUnit unit, @Nullable Long plan, @Nullable Long actual,
        @Nullable Long base, @Nullable TargetOutcome declaredOutcome, TargetOutcome outcome,
        @Nullable Ratio achievement, @Nullable Ratio share, @Nullable String remark, boolean withdrawn,
        List<Before> history) {

    /** An exact quotient and its percentage to one decimal. */
    record Ratio(BigInteger numerator, BigInteger denominator, BigDecimal percent) {
        static @Nullable Ratio of(@Nullable Fraction fraction) {
            return fraction == null
                    ? null
                    : new Ratio(fraction.numerator(), fraction.denominator(), fraction.percent());
        }
    }

    /** Figures that no longer hold. */
    record Before(@Nullable Long plan, @Nullable Long actual, @Nullable Long base, TargetOutcome outcome,
            @Nullable String reason, Instant until) {
        static Before of(Superseded<TargetFacts> past) {
            Figures figures = past.facts().figures();
            return new Before(figures.plan(), figures.actual(), figures.base(), past.facts().outcome(), past.reason(),
                    past.until());
        }
    }

    static Representation of(Stored<Target> stored) {
        TargetFacts facts = stored.state().facts();
        Figures figures = facts.figures();
        return new Representation(stored.id(), facts.code(), facts.documentId(), facts.organisationId(), facts.scope(),
                facts.period(), facts.unit(), figures.plan(), figures.actual(), figures.base(), figures.declared(),
                facts.outcome(), Ratio.of(figures.achievement(facts.unit())), Ratio.of(figures.share()),
                facts.remark(), stored.state().withdrawn(), stored.state().history().stream().map(Before::of).toList());
    }
}
