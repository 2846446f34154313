package vn.bangvang.standings.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.bangvang.feed.Position;
import vn.bangvang.position.SeenPosition;

/** How far the log has been folded: the vector of offsets, and a short name for it. */
final class Positions {
    private static final int SHORT = 16;

    private final TreeMap<String, Long> next = new TreeMap<>();
    private final Map<SeenPosition.Partition, Long> seen = new HashMap<>();

    void passed(Position position) {
        next.merge(position.topic() + "-" + position.partition(), position.offset() + 1, Math::max);
        seen.merge(SeenPosition.Partition.of(position.topic(), position.partition()), position.offset() + 1, Math::max);
    }

    /** The newest record of each partition. */
    List<Position> last() {
        return next.entrySet()
                .stream()
                .map(part -> new Position(part.getKey().substring(0, part.getKey().lastIndexOf('-')),
                        Integer.parseInt(part.getKey().substring(part.getKey().lastIndexOf('-') + 1)),
                        part.getValue() - 1))
                .toList();
    }

    /** The vector, for callers to carry. */
    SeenPosition seen() {
        return SeenPosition.ofOffsets(seen);
    }

    /** The same for the same vector, in every instance. */
    String digest() {
        return digest(next);
    }

    static String digest(SortedMap<String, Long> vector) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(vector.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
