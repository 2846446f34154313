package vn.bangvang.quickstart.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where the answers of one caller stood, whichever of its threads got them: with them every request asks for answers
 * that rest on all that the caller has seen.
 */
final class SeenPositions {
    static final String HEADER = "X-Bangvang-Position";
    /** As many as the API takes. */
    private static final int AT_MOST = 8;

    private final Deque<String> newest = new ArrayDeque<>();

    /** What the next request names. */
    synchronized List<String> named() {
        return List.copyOf(newest);
    }

    /** @param named went with the request, so that the answer's own position holds it */
    synchronized void told(String position, List<String> named) {
        newest.removeAll(named);
        newest.remove(position);
        newest.addLast(position);
        if (newest.size() > AT_MOST) {
            newest.removeFirst();
        }
    }
}
