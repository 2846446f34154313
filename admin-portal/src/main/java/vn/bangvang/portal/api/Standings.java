package vn.bangvang.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static vn.bangvang.portal.api.EmptyRecords.orEmpty;

/**
 * Rows of a period with what must be said about every figure: until when, how late, by which rule, provisional or
 * closed.
 *
 * @param asOf the newest event that is counted, null when there is none; beside the answer, as is {@code lag}
 * @param lateEvents recorded after the closing and kept out
 * @param sha256 fingerprint, of a frozen board only
 * @param knownAt the instant whose knowledge is shown, null for what is known now
 * @param keys what the ranking compares, in this order; the next decides only where all before are equal
 * @param unranked organisations that were dissolved before the reference date
 * @param boardVersion another content has another one
 */
public record Standings(@Nullable Province province, @Nullable Instant asOf, @Nullable Lag lag,
        @Nullable Policy policy, @Nullable String status, int closeVersion, @Nullable String boardVersion,
        int lateEvents, @Nullable String sha256, @Nullable Instant knownAt, List<Key> keys, List<Row> rows,
        List<Row> unranked) {

    /** Where an answer is not to be had and the page can do without. */
    public static final Standings NONE = orEmpty(null, Standings.class);

    public Standings {
        keys = Objects.requireNonNullElse(keys, List.of());
        rows = Objects.requireNonNullElse(rows, List.of());
        unranked = Objects.requireNonNullElse(unranked, List.of());
    }

    public record Province(String id, String code, String name) {}

    /** @param known whether the API itself could find out how far it is behind */
    public record Lag(long millis, long events, boolean known) {}

    /** The rule in force, with its caps on OUTSTANDING. */
    public record Policy(String code, int version, @Nullable QuotaPolicy members,
            @Nullable QuotaPolicy organisations) {}

    /**
     * A cap on OUTSTANDING.
     *
     * @param smallGroupBelow a group with a smaller base may have {@code smallGroupMinimum} all the same; 0 for no such
     *        rule
     */
    public record QuotaPolicy(int percent, String base, String rounding, String scope, int smallGroupBelow,
            int smallGroupMinimum) {}

    /**
     * One thing that a ranking compares.
     *
     * @param name in the reader's language
     */
    public record Key(String key, @Nullable String name) {}

    Standings measured(@Nullable Instant newest, @Nullable Lag behind) {
        return new Standings(province, newest, behind, policy, status, closeVersion, boardVersion, lateEvents,
                sha256, knownAt, keys, rows, unranked);
    }

    public boolean isClosed() {
        return "CLOSED".equals(status);
    }
}
