package vn.bangvang.member.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * Between which days two histories of one thing differ.
 *
 * @param from the first such day
 * @param until the last one, or null when they never come together again
 */
public record DifferingDays(LocalDate from, @Nullable LocalDate until) {

    /**
     * @param changes every day on which something begins or ends in one of the histories
     * @param differ whether the histories differ on a day
     * @return empty when they are the same on every day
     */
    public static Optional<DifferingDays> among(Stream<LocalDate> changes, Predicate<LocalDate> differ) {
        List<LocalDate> days = changes.distinct().sorted().toList();
        return days.stream().filter(differ).findFirst().map(from -> {
            int last = days.size() - 1;
            while (!differ.test(days.get(last))) {
                last--;
            }
            return new DifferingDays(from, last == days.size() - 1 ? null : days.get(last + 1).minusDays(1));
        });
    }

    /** Whether a figure of that period can be another: of its reference date, or of something that happened in it. */
    public boolean reach(Period period) {
        return !from.isAfter(period.referenceDate()) && (until == null || !until.isBefore(period.firstDay()));
    }
}
