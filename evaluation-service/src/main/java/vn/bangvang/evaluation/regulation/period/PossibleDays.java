package vn.bangvang.evaluation.regulation.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * Which days the papers of a period may bear: none before its first day, and none that is still to come.
 *
 * @param today the civil day
 */
public record PossibleDays(Period period, LocalDate today) {

    /** Why that day cannot be, if so: {@code BEFORE_THE_PERIOD} or {@code IN_THE_FUTURE}. */
    public Optional<Reason> offended(LocalDate day, String pointer) {
        if (day.isBefore(period.firstDay())) {
            return Optional.of(new Reason("BEFORE_THE_PERIOD", pointer, day, Map.of("from", period.firstDay())));
        }
        return day.isAfter(today)
                ? Optional.of(new Reason("IN_THE_FUTURE", pointer, day, Map.of("today", today)))
                : Optional.empty();
    }

    /** @throws Refusal INVALID as {@link #offended} */
    public void mustHave(LocalDate day, String pointer) {
        offended(day, pointer).ifPresent(reason -> {
            throw new Refusal(Kind.INVALID, List.of(reason));
        });
    }
}
