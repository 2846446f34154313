package vn.bangvang.standings.fold.board;

import java.time.Instant;
import java.util.List;

import vn.bangvang.period.Period;

/**
 * A closing that has no seal yet.
 *
 * @param awaited what it names and what has not come; empty when it is about to be sealed
 */
public record Unsealed(String province, Period period, int closeVersion, Instant closedAt, List<Awaited> awaited) {}
