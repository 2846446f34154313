package vn.bangvang.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the JDK reads is read as the JDK reads it, and what it refuses is refused. */
class WrittenTimesTests {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String CHARACTERS = "0123456789-:TZ.+ z٢";

    private static Object read(Function<String, ?> reading, String text) {
        try {
            return reading.apply(text);
        } catch (DateTimeException refused) {
            return "refused";
        }
    }

    private static void mustBeReadAlike(String text) {
        assertThat(read(WrittenTimes::day, text)).as(text).isEqualTo(read(LocalDate::parse, text));
        assertThat(read(WrittenTimes::instant, text)).as(text).isEqualTo(read(Instant::parse, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-28", "2021-02-29", "2020-02-29", "2021-04-31", "2021-13-01", "2021-00-10",
            "2021-1-1", "0000-01-01", "-001-01-01", "+12021-01-01", "", "2021-12-31T23:59:59Z",
            "2021-12-31T24:00:00Z", "2021-12-31T23:59:60Z", "2021-12-31T23:59Z", "2021-12-31T02:03:04.567Z",
            "2021-12-31T02:03:04.Z", "2021-12-31T02:03:04.123456789Z", "2021-12-31T02:03:04.1234567891Z",
            "2021-12-31T02:03:04.000000001Z", "2021-12-31T02:03:04,5Z", "2021-12-31t02:03:04z",
            "2021-12-31T02:03:04+07:00", "1969-12-31T23:59:59.9Z", "0001-01-01T00:00:00Z"})
    void everyFormIsReadAlike(String text) {
        mustBeReadAlike(text);
    }

    @Test
    void whateverIsWrittenIsReadAlike() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            String text = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L),
                    random.nextBoolean() ? 0 : random.nextInt(1000) * 1_000_000L).toString();
            mustBeReadAlike(text);
            mustBeReadAlike(text.substring(0, Math.min(10, text.length())));
            var damaged = new StringBuilder(text);
            damaged.setCharAt(random.nextInt(text.length()), CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            mustBeReadAlike(damaged.toString());
            mustBeReadAlike(damaged.substring(0, Math.min(10, text.length())));
        }
    }

    @Test
    void oneDayIsOneObject() {
        assertThat(WrittenTimes.day("2021-12-20")).isSameAs(WrittenTimes.day("2021-12-20"));
    }
}
