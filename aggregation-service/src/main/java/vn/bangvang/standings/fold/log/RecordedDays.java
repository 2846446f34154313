package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;

/**
 * Events by the day on which they were recorded and the period that they were recorded for: who looks for the newest
 * one, or for what came late, need not look at all.
 */
final class RecordedDays {
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final TreeMap<Long, Map<Optional<Period>, Day>> days = new TreeMap<>();

    /** What was recorded on one day for one period, and how far it reaches in each part of the log. */
    private static final class Day {
        private final List<Event> events = new ArrayList<>();
        private final Map<String, Long> reached = new HashMap<>();

        void add(Event event) {
            events.add(event);
            Place place = event.place();
            if (place != null) {
                reached.merge(place.part(), place.number() + 1, Math::max);
            }
        }

        boolean reachesBehind(Map<String, Long> marks) {
            return reached.entrySet().stream().anyMatch(it -> it.getValue() > marks.getOrDefault(it.getKey(), 0L));
        }
    }

    void add(Event event) {
        days.computeIfAbsent(dayOf(event.recordedAt()), day -> new HashMap<>())
                .computeIfAbsent(Optional.ofNullable(event.period()), period -> new Day())
                .add(event);
    }

    /** When the newest of them was recorded; null when none is seen. */
    @Nullable
    Instant newest(Predicate<Event> seen) {
        for (Map<Optional<Period>, Day> periods : days.descendingMap().values()) {
            Instant newest = null;
            for (Day day : periods.values()) {
                for (Event event : day.events) {
                    if ((newest == null || event.recordedAt().isAfter(newest)) && seen.test(event)) {
                        newest = event.recordedAt();
                    }
                }
            }
            if (newest != null) {
                return newest;
            }
        }
        return null;
    }

    /**
     * All that stands in the log behind these marks and was recorded by then or for that period, and more.
     *
     * @param marks number of the first record behind, by part of the log
     */
    Stream<Event> behind(Map<String, Long> marks, Instant by, Period period) {
        Stream<Day> before = days.headMap(dayOf(by), true).values().stream().flatMap(it -> it.values().stream());
        Stream<Day> after = days.tailMap(dayOf(by), false)
                .values()
                .stream()
                .flatMap(it -> Stream.ofNullable(it.get(Optional.of(period))));
        return Stream.concat(before, after).filter(day -> day.reachesBehind(marks)).flatMap(day -> day.events.stream());
    }

    private static long dayOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), (long) SECONDS_OF_A_DAY);
    }
}
