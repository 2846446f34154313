package vn.bangvang.standings.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of what is added, in this order. */
final class Digest {
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

    /** The end: nothing can be added afterwards. */
    byte[] bytes() {
        return digest.digest();
    }
}
