package vn.bangvang.standings.fold;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

/** A rating that somebody thinks of giving. @param decided null for "not rated" */
public record ProposedRating(SubjectType subjectType, String subjectId, @Nullable QualityClass decided) {}
