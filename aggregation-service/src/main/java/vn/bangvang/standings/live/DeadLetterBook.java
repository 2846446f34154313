package vn.bangvang.standings.live;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.standings.fold.board.Snapshot.Listing;

/**
 * The dead letters of this process: the newest are listed, all are counted, each once however often it is delivered.
 */
final class DeadLetterBook {
    static final int LISTED = 500;

    private final ArrayDeque<DeadLetter> newest = new ArrayDeque<>();
    private final Map<String, Long> seen = new HashMap<>();
    private long count;

    /** One with these in it. */
    static DeadLetterBook of(Listing<DeadLetter> letters) {
        var book = new DeadLetterBook();
        letters.items().reversed().forEach(book::add);
        book.count = letters.count();
        return book;
    }

    /** @return false when it is known already */
    boolean add(DeadLetter letter) {
        String partition = letter.topic() + "-" + letter.partition();
        if (seen.getOrDefault(partition, -1L) >= letter.offset()) {
            return false;
        }
        seen.put(partition, letter.offset());
        count++;
        newest.addFirst(letter);
        if (newest.size() > LISTED) {
            newest.removeLast();
        }
        return true;
    }

    Listing<DeadLetter> listing() {
        return new Listing<>(count, List.copyOf(newest));
    }
}
