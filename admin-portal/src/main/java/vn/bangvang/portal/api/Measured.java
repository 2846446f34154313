package vn.bangvang.portal.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How fresh an answer's figures are, as its header says: a dictionary of RFC 9651.
 *
 * @param asOf the newest event that is counted, null when that is not said
 * @param lag null when that is not said, as for a board as it was known at a moment
 */
record Measured(@Nullable Instant asOf, Standings.@Nullable Lag lag) {
    private static final String HEADER = "X-Bangvang-Freshness";
    private static final Pattern AS_OF = Pattern.compile("\\bas-of=\"([^\"]*)\"");
    private static final Pattern LAG = Pattern.compile("\\bmillis=(\\d{1,18}), events=(\\d{1,18}), known=\\?([01])");

    static Measured in(HttpHeaders headers) {
        String said = String.join(", ", headers.getOrEmpty(HEADER));
        Matcher asOf = AS_OF.matcher(said);
        Matcher lag = LAG.matcher(said);
        return new Measured(asOf.find() ? instant(asOf.group(1)) : null,
                lag.find()
                        ? new Standings.Lag(Long.parseLong(lag.group(1)), Long.parseLong(lag.group(2)),
                                lag.group(3).equals("1"))
                        : null);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
