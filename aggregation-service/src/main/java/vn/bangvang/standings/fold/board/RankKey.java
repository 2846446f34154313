package vn.bangvang.standings.fold.board;

/**
 * One thing compared, the larger fraction first and one without a denominator last.
 *
 * @param key its name
 * @param value in words
 */
public record RankKey(String key, String value, long numerator, long denominator) {}
