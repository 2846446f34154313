package vn.bangvang.portal.board;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.edition.Moments;
import vn.bangvang.portal.wording.SearchText;

/**
 * Which part of a board the reader wants to see and in which order; all of it is in the page's address, so that it can
 * be sent to a colleague.
 *
 * @param superior only organisations below this one
 * @param query words of a name or code, marks and case do not matter
 * @param incomplete only organisations of which something is still missing
 * @param since the moment since which movements are shown, as the reader named it; empty for none
 * @param page from 1, or 0 for all rows on one page
 */
public record Filters(Level level, @Nullable String superior, String query, Order order, boolean incomplete,
        String since, int page) {

    /** What the page's address says; each may be missing. */
    public record Asked(@Nullable String cap, @Nullable String khoi, @Nullable String tim, @Nullable String xep,
            @Nullable String thieu, @Nullable String tu, @Nullable String trang) {}

    static Filters of(Asked asked) {
        return new Filters(Level.of(asked.cap()), asked.khoi() == null || asked.khoi().isBlank() ? null : asked.khoi(),
                stripped(asked.tim()), Order.of(stripped(asked.xep())), "1".equals(asked.thieu()),
                stripped(asked.tu()), page(stripped(asked.trang())));
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static int page(String asked) {
        if (asked.equals("tat-ca")) {
            return 0;
        }
        return asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
    }

    Filters below(@Nullable String other) {
        return new Filters(level, other, query, order, incomplete, since, page);
    }

    public boolean searches() {
        return !query.isEmpty();
    }

    /** The instant since which movements are shown, null for none. */
    @Nullable
    Instant movedSince() {
        return Moments.read(since).orElse(null);
    }

    /** What an address says to show the same with one thing other; an empty value takes it out. */
    public Map<String, String> with(String name, @Nullable String value) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("cap", level.name());
        asked.put("khoi", superior == null ? "" : superior);
        asked.put("tim", query);
        asked.put("xep", order.address());
        asked.put("thieu", incomplete ? "1" : "");
        asked.put("tu", since);
        asked.put(name, value == null ? "" : value);
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    boolean match(Row row) {
        return (!searches() || SearchText.matches(query, row.organisation().name(), row.organisation().code()))
                && (!incomplete || Missing.anythingIn(row) || !row.completeness().complete());
    }
}
