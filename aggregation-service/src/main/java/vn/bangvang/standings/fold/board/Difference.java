package vn.bangvang.standings.fold.board;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * A figure on which two accounts of the same events do not agree.
 *
 * @param closeVersion of a frozen board, null for the current one
 * @param organisationId whose row it is, null for what is said of the period as a whole
 * @param figure where a row shows it, such as {@code members.rated}
 * @param shown the running account's figure, null when it has none
 * @param counted the one that was counted from the beginning, null when there is none
 */
public record Difference(String province, Period period, @Nullable Integer closeVersion,
        @Nullable String organisationId, String figure, @Nullable String shown, @Nullable String counted) {}
