package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects what one subject adds. Nothing is added to no organisation. */
final class Deltas {
    private final List<Delta> collected = new ArrayList<>(8);

    void one(@Nullable String organisationId, Slot slot) {
        add(organisationId, slot, "", 1);
    }

    void oneIf(boolean condition, @Nullable String organisationId, Slot slot) {
        if (condition) {
            one(organisationId, slot);
        }
    }

    void one(@Nullable String organisationId, Slot slot, String key) {
        add(organisationId, slot, key, 1);
    }

    void add(@Nullable String organisationId, Slot slot, String key, long amount) {
        if (organisationId != null && amount != 0) {
            collected.add(new Delta(organisationId, slot, key, amount));
        }
    }

    List<Delta> toList() {
        return List.copyOf(collected);
    }
}
