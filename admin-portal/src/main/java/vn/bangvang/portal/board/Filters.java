package vn.bangvang.portal.board;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.wording.SearchText;

/**
 * Which part of a board the reader wants to see; all of it is in the page's address, so that it can be sent to a
 * colleague.
 *
 * @param superior only organisations below this one
 * @param query words of a name or code, marks and case do not matter
 */
public record Filters(Level level, @Nullable String superior, String query) {

    static Filters of(@Nullable String level, @Nullable String superior, @Nullable String query) {
        return new Filters(Level.of(level), superior == null || superior.isBlank() ? null : superior,
                query == null ? "" : query.strip());
    }

    Filters below(@Nullable String other) {
        return new Filters(level, other, query);
    }

    public boolean searches() {
        return !query.isEmpty();
    }

    boolean match(Row.Unit unit) {
        return !searches() || SearchText.matches(query, unit.name(), unit.code());
    }
}
