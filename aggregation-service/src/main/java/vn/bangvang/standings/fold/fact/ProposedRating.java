package vn.bangvang.standings.fold.fact;

import org.jspecify.annotations.Nullable;

/** A rating that somebody thinks of giving. @param decided null for "not rated" */
public record ProposedRating(SubjectType subjectType, String subjectId, @Nullable QualityClass decided) {}
