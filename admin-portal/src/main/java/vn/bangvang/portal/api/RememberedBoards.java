package vn.bangvang.portal.api;

import java.time.Duration;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.portal.reader.Language;

/**
 * The boards that the API answered last, so that a long one is sent and read again only when it has changed. They
 * answer nobody by themselves: the API is asked each time, with the reader's token, and says whether what it would
 * answer this reader is what is kept.
 */
@Component
class RememberedBoards {
    /** The longest boards of some large provinces. */
    private static final int ROWS = 20_000;
    private static final Duration UNREAD = Duration.ofMinutes(30);

    private final Cache<Address, Remembered> boards = Caffeine.newBuilder()
            .<Address, Remembered>weigher((address, board) -> 1 + board.rows())
            .maximumWeight(ROWS)
            .expireAfterAccess(UNREAD)
            .build();

    /** Where a board stands, and in whose language its names are. */
    record Address(String path, Map<String, String> names, Map<String, String> query, Language language) {}

    /** @param tag by which the API knows this content from any other that it answers there */
    record Remembered(String tag, Standings board) {
        private int rows() {
            return board.rows().size() + board.unranked().size();
        }
    }

    @Nullable
    Remembered at(Address address) {
        return boards.getIfPresent(address);
    }

    /** @param tag null where the API gave none: then nothing is kept */
    void remember(Address address, @Nullable String tag, Standings board) {
        if (tag != null) {
            boards.put(address, new Remembered(tag, board));
        }
    }
}
