package vn.bangvang.portal.evidence;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.changes.ToldEvent;

/**
 * Who or what stands behind a figure.
 *
 * @param count of all, on every page
 * @param next the cursor of the following page, null on the last
 */
public record Evidence(long count, List<Item> items, @Nullable String next) {
    public Evidence {
        items = Objects.requireNonNullElse(items, List.of());
    }

    /**
     * @param subjectType kind of subject, as the events name it
     * @param organisationId where the subject counts
     * @param part of the figure it adds to
     * @param key by which the part is broken down, empty where it is not
     */
    public record Item(String subjectType, String subjectId, String organisationId, String part, String key,
            long amount, List<Basis> basis) {
        public Item {
            basis = Objects.requireNonNullElse(basis, List.of());
        }
    }

    /** @param before what it was before, the newest first: what has been corrected since */
    public record Basis(ToldEvent counts, List<ToldEvent> before) {
        public Basis {
            before = Objects.requireNonNullElse(before, List.of());
        }
    }
}
