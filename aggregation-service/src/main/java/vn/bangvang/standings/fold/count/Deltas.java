package vn.bangvang.standings.fold.count;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Note;

/** Collects what one subject adds. Nothing is added to no organisation. */
public final class Deltas {
    /**
     * What one subject adds to one counter of one organisation.
     *
     * @param key for keyed counters, otherwise empty
     * @param note what a list says of the subject
     */
    public record Delta(String organisationId, Counter counter, String key, long amount, Note note) {}

    private final List<Delta> collected = new ArrayList<>(8);

    void one(@Nullable String organisationId, Counter counter) {
        add(organisationId, counter, "", 1);
    }

    void oneIf(boolean condition, @Nullable String organisationId, Counter counter) {
        if (condition) {
            one(organisationId, counter);
        }
    }

    void one(@Nullable String organisationId, Counter counter, String key) {
        add(organisationId, counter, key, 1);
    }

    void add(@Nullable String organisationId, Counter counter, String key, long amount) {
        if (organisationId != null && amount != 0) {
            collected.add(new Delta(organisationId, counter, key, amount, Note.NONE));
        }
    }

    /** One more on the counter's list, with what the list says of it. */
    void listed(@Nullable String organisationId, Counter counter, Note note) {
        if (organisationId != null) {
            collected.add(new Delta(organisationId, counter, "", 1, note));
        }
    }

    List<Delta> toList() {
        return List.copyOf(collected);
    }
}
