package vn.bangvang.position;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where the answers of one caller stood, whichever of its threads got them: with them every request asks for answers
 * that rest on all that the caller has seen.
 */
public final class SeenPositions {
    /** As many as the API takes. */
    private static final int AT_MOST = 8;

    private final Deque<String> newest = new ArrayDeque<>();

    /** What the next request names, the oldest first. */
    public synchronized List<String> named() {
        return List.copyOf(newest);
    }

    /** @param named went with the request, so that the answer's own position holds it */
    public synchronized void told(String position, List<String> named) {
        newest.removeAll(named);
        newest.remove(position);
        newest.addLast(position);
        while (newest.size() > AT_MOST || letters() > PositionForm.LONGEST_WORD) {
            newest.removeFirst();
        }
    }

    /** They are not asked for any more. */
    public synchronized void forget(List<String> named) {
        newest.removeAll(named);
    }

    private int letters() {
        return newest.stream().mapToInt(String::length).sum();
    }
}
