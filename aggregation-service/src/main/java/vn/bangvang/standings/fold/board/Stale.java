package vn.bangvang.standings.fold.board;

import java.time.Instant;

/**
 * A province whose boards could not be made, so that the last ones that could are still shown.
 *
 * @param since when the record was written that the boards stand still from
 * @param reason what failed, and where
 */
public record Stale(String province, Instant since, String reason) {}
