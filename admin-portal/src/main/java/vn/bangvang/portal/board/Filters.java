package vn.bangvang.portal.board;

import org.jspecify.annotations.Nullable;

/**
 * What the reader wants to see; all of it is in the page's address, so that it can be sent to a colleague.
 *
 * @param superior only organisations directly under this one
 * @param query words of a name or code, marks and case do not matter
 */
public record Filters(String period, Level level, @Nullable String superior, String query) {

    static Filters of(String period, @Nullable String level, @Nullable String superior, @Nullable String query) {
        return new Filters(period, Level.of(level), superior == null || superior.isBlank() ? null : superior,
                query == null ? "" : query.strip());
    }

    public boolean searches() {
        return !query.isEmpty();
    }
}
