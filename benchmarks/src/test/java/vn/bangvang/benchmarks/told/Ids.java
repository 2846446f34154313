package vn.bangvang.benchmarks.told;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id that stands for a name, always the same. */
public final class Ids {
    private Ids() {}

    public static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
