package vn.bangvang.standings.fold;

import java.util.Comparator;
import java.util.List;

import vn.bangvang.standings.fold.board.Snapshot.Listing;

/** The first of what several places list; sorted again only when one of them has another list. */
final class SortedListing<T> {
    private final Comparator<T> order;
    private final int limit;
    private List<List<T>> parts = List.of();
    private Listing<T> listing = new Listing<>(0, List.of());

    /** @param limit how many are listed of all that are counted */
    SortedListing(Comparator<T> order, int limit) {
        this.limit = limit;
        this.order = order;
    }

    /** @param now each the same object as long as it lists the same */
    Listing<T> of(List<List<T>> now) {
        if (!isSame(now)) {
            parts = now;
            listing = new Listing<>(now.stream().mapToLong(List::size).sum(),
                    now.stream().flatMap(List::stream).sorted(order).limit(limit).toList());
        }
        return listing;
    }

    private boolean isSame(List<List<T>> now) {
        if (now.size() != parts.size()) {
            return false;
        }
        for (int at = 0; at < now.size(); at++) {
            if (now.get(at) != parts.get(at)) {
                return false;
            }
        }
        return true;
    }
}
