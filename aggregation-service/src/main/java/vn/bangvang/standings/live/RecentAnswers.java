package vn.bangvang.standings.live;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for last, as much as has room. Whoever turns the pages of a board that was folded just now is answered
 * at once, however often others have asked for other moments; Caffeine would rather keep those than a newcomer.
 */
final class RecentAnswers {
    private final Map<Object, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int room;
    private int rows;

    /** @param rows what it takes, in rows of a board or what takes as much */
    record Kept(Object answer, int rows) {}

    /** @param room for so many rows of all answers together; what is larger by itself is not kept */
    RecentAnswers(int room) {
        this.room = room;
    }

    synchronized @Nullable Kept to(Object question) {
        return answers.get(question);
    }

    synchronized void keep(Object question, Kept answer) {
        if (answer.rows() > room) {
            return;
        }
        Kept before = answers.put(question, answer);
        rows += answer.rows() - (before == null ? 0 : before.rows());
        Iterator<Kept> oldest = answers.values().iterator();
        while (rows > room) {
            rows -= oldest.next().rows();
            oldest.remove();
        }
    }
}
