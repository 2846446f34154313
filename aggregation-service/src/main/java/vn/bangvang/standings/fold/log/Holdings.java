package vn.bangvang.standings.fold.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.FactKind;

/**
 * The facts that some version ties to one organisation or member, by kind and period: a board asks for those of its
 * own period and passes by what other years left. Mutable, one thread.
 */
final class Holdings {
    static final Holdings NONE = new Holdings();
    private static final Comparator<History> BY_ID = Comparator.comparing(History::id);
    /** More than any period's place. */
    private static final int PLACES = 1 << 16;
    private static final int PERIODS_OF_A_YEAR = 5;

    private int[] places = new int[2];
    private History[] histories = new History[2];
    private int size;

    /** @param period null for what belongs to none */
    void add(FactKind kind, @Nullable Period period, History history) {
        int place = place(kind, period);
        int at = from(place);
        for (int same = at; same < size && places[same] == place; same++) {
            if (histories[same] == history) {
                return;
            }
        }
        if (size == places.length) {
            int more = size + (size >> 1) + 1;
            places = Arrays.copyOf(places, more);
            histories = Arrays.copyOf(histories, more);
        }
        System.arraycopy(places, at, places, at + 1, size - at);
        System.arraycopy(histories, at, histories, at + 1, size - at);
        places[at] = place;
        histories[at] = history;
        size++;
    }

    /** All of a kind, in the order of their ids. */
    List<History> of(FactKind kind) {
        return between(place(kind, null), place(kind, null) + PLACES);
    }

    /** As {@link #of(FactKind)}, those that some version says are of that period. */
    List<History> of(FactKind kind, Period period) {
        return between(place(kind, period), place(kind, period) + 1);
    }

    private List<History> between(int first, int end) {
        int from = from(first);
        if (from == size || places[from] >= end) {
            return List.of();
        }
        if (from + 1 == size || places[from + 1] >= end) {
            return List.of(histories[from]);
        }
        var found = new ArrayList<History>();
        for (int at = from; at < size && places[at] < end; at++) {
            if (!found.contains(histories[at])) {
                found.add(histories[at]);
            }
        }
        found.sort(BY_ID);
        return found;
    }

    /** Where the first one is that has this place or a later one. */
    private int from(int place) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int place(FactKind kind, @Nullable Period period) {
        return kind.ordinal() * PLACES + (period == null ? 0 : period.year() * PERIODS_OF_A_YEAR + period.quarter());
    }
}
