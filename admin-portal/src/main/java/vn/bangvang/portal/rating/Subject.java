package vn.bangvang.portal.rating;

import org.jspecify.annotations.Nullable;

/**
 * One of a committee's list.
 *
 * @param where the cell of a member, empty for an organisation
 * @param decided the class that is decided, null where none is
 * @param evaluation id of the evaluation where there is one
 */
public record Subject(String id, String name, String where, @Nullable String decided, @Nullable String state,
        @Nullable String evaluation) {

    /** Whether the list decides about it: what is decided is revised by itself, with a reason. */
    public boolean isOpen() {
        return decided == null && !"NOT_RATED".equals(state);
    }
}
