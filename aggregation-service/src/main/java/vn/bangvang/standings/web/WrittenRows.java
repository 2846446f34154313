package vn.bangvang.standings.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Row;

/**
 * Rows as JSON, each written once however many answers show it: a row that a change does not reach is the same object
 * on the next board. What is asked for least is forgotten first, and everything that no board has any more.
 */
@Component
final class WrittenRows {
    private static final int SHARE_OF_THE_HEAP = 16;

    private final Cache<Row, byte[]> written = ofAShareOfTheHeap();
    private final Cache<Row, byte[]> withoutMembers = ofAShareOfTheHeap();
    // Bounded by the rows of the boards that there are, and small beside each of them.
    private final Cache<Row, byte[]> digests = Caffeine.newBuilder().weakKeys().build();
    private final JsonMapper json;

    WrittenRows(JsonMapper json) {
        this.json = json;
    }

    private static Cache<Row, byte[]> ofAShareOfTheHeap() {
        return Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP)
                .weigher((Row row, byte[] bytes) -> bytes.length)
                .build();
    }

    /** The one copy, which nobody may change. */
    byte[] bytes(ShownRow shown) {
        if (!shown.fields().isEmpty()) {
            ObjectNode some = json.valueToTree(shown.answer());
            return json.writeValueAsBytes(some.retain(shown.fields()));
        }
        return (shown.whole() ? written : withoutMembers).get(shown.row(),
                unknown -> json.writeValueAsBytes(shown.answer()));
    }

    /** Of all rows: the same in every instance where they are written the same. */
    byte[] digest(Board board) {
        var all = new Digest();
        board.rows()
                .forEach(row -> all.add(
                        digests.get(row, unknown -> new Digest().add(bytes(new ShownRow(unknown, true))).bytes())));
        return all.bytes();
    }
}
