package vn.bangvang.evaluation.records;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.RecordedYears;
import vn.bangvang.period.YearRange;
import vn.bangvang.refusal.Refusal;

/** What a record says about one organisation's year. Organisation and year never change by correction. */
public interface DatedFacts {
    String organisationId();

    /** Where the organisation stands in a request. */
    default String organisationPointer() {
        return "/organisationId";
    }

    /** @return the year that the fact counts for */
    int year();

    /** @return what only one live record may say, or null when two equal records are two facts */
    @Nullable
    String businessKey();

    /** Refuses facts that contradict themselves. */
    void mustHold();

    /** @return what the facts point at and somebody has to know */
    default Stream<Reference> references() {
        return Stream.empty();
    }

    /** @param pointer where the id stands in a request */
    record Reference(Of of, String id, String pointer) {
        /** What can be pointed at. */
        public enum Of {
            MEMBER,
            GUIDING_DOCUMENT
        }

        static Stream<Reference> to(Of of, @Nullable String id, String pointer) {
            return id == null ? Stream.empty() : Stream.of(new Reference(of, id, pointer));
        }
    }

    /** Refuses a text that says nothing. */
    static void mustNotBeBlank(String text, String pointer) {
        if (text.isBlank()) {
            throw Refusal.invalid("NOT_BLANK", pointer, text);
        }
    }

    /** Refuses years that end before they begin, and those outside {@link RecordedYears}. */
    static void mustBeYears(YearRange years, String pointer) {
        mustBeAYear(years.from(), pointer + "/from");
        mustBeAYear(years.to(), pointer + "/to");
        if (years.endsBeforeItBegins()) {
            throw Refusal.invalid("PERIOD_ENDS_BEFORE_IT_BEGINS", pointer + "/to", years.to());
        }
    }

    private static void mustBeAYear(int year, String pointer) {
        if (!RecordedYears.ALL.contains(year)) {
            throw Refusal.of(Refusal.Kind.INVALID, "YEAR_OUT_OF_RANGE", pointer, year,
                    Map.of("from", RecordedYears.FIRST, "to", RecordedYears.LAST));
        }
    }
}
