package vn.bangvang.portal.api;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * One board of the API.
 *
 * @param province null while there is none
 * @param closing the board as it was closed for the nth time, null for the present one
 * @param knownAt the board as it was known at an instant, null for what is known now
 */
public record Edition(@Nullable String province, Period period, @Nullable Integer closing, @Nullable Instant knownAt) {

    /** The board of a period as it is now, or as it was closed. */
    public Edition(@Nullable String province, Period period, @Nullable Integer closing) {
        this(province, period, closing, null);
    }

    public boolean isFrozen() {
        return closing != null;
    }

    /** Whether nothing that happens now can change it. */
    public boolean isFixed() {
        return closing != null || knownAt != null;
    }

    /** The board as it is now. */
    public Edition present() {
        return new Edition(province, period, null);
    }

    /** How the API is asked for it, beside the period. */
    public Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        put(query, "province", province);
        put(query, "closeVersion", closing);
        put(query, "knownAt", knownAt);
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
