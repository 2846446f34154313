package vn.bangvang.evaluation.rating;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The document by which a committee decides.
 *
 * @param justification why the quota may be passed, or null when no exception is asked for
 */
public record Ruling(@Nullable String decisionNo, @Nullable LocalDate decidedOn, @Nullable String justification) {}
