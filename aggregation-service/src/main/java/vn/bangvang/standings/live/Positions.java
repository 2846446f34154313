package vn.bangvang.standings.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

import vn.bangvang.feed.Position;

/** How far the log has been folded: the vector of offsets, and a short name for it. */
final class Positions {
    private static final int SHORT = 16;

    private final TreeMap<String, Long> next = new TreeMap<>();

    void passed(Position position) {
        next.merge(position.topic() + "-" + position.partition(), position.offset() + 1, Math::max);
    }

    /** The same for the same vector, in every instance. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(next.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
