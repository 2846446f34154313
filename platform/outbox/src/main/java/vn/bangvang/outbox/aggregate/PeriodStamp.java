package vn.bangvang.outbox.aggregate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * The period that a fact counts for, and what its producer knew of it.
 *
 * @param period never derived from a clock
 * @param revision of that period: odd while it is open, even while it is closed; null when nobody has opened it
 */
public record PeriodStamp(Period period, @Nullable Integer revision) {}
