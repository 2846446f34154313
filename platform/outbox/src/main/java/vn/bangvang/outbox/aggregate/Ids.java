package vn.bangvang.outbox.aggregate;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers that never change and sort by the time they were made (UUID version 7, RFC 9562 section 5.7). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String next() {
        long time = System.currentTimeMillis() << 16;
        long high = time | 0x7000L | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
