package vn.bangvang.evaluation.regulation.period;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;

/**
 * The wish to open a closed period again.
 *
 * @param version of the period that is to be reopened; null: whichever there is
 */
public record ReopenPeriod(String periodId, @Nullable Long version, Reopening reopening) {}
