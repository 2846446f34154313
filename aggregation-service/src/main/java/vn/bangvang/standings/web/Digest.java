package vn.bangvang.standings.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** SHA-256 of what is added, in this order. */
final class Digest {
    private static final int SHORT = 8;

    private final MessageDigest digest;

    Digest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    Digest add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** What tells answers from each other of which less is shown than of one that is whole; empty for that one. */
    static String variant(Collection<String> withheld) {
        return withheld.isEmpty()
                ? ""
                : "-" + HexFormat.of()
                        .formatHex(
                                new Digest()
                                        .add(String.join(" ", new TreeSet<>(withheld)).getBytes(StandardCharsets.UTF_8))
                                        .bytes(),
                                0, SHORT);
    }

    /** The end: nothing can be added afterwards. */
    byte[] bytes() {
        return digest.digest();
    }
}
