package vn.bangvang.member.correction;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/** A caller tells a fact with all parts that its kind needs, and no other. */
public final class FactParts {
    private FactParts() {}

    /** Refuses with PART_OF_THE_FACT_MISSING. @param pointer where the part belongs in the request */
    public static <T> T required(@Nullable T part, String pointer) {
        if (part == null) {
            throw Refusal.invalid("PART_OF_THE_FACT_MISSING", pointer, null);
        }
        return part;
    }

    /** Refuses with NOT_PART_OF_THIS_FACT. @param pointer where the part stands in the request */
    public static void requireNone(@Nullable Object part, String pointer) {
        if (part != null) {
            throw Refusal.invalid("NOT_PART_OF_THIS_FACT", pointer, null);
        }
    }

    /**
     * Refuses with NOT_PART_OF_THIS_FACT the first part that is given and is not one of the fact's own.
     *
     * @param parts by their names, in the order in which they are looked at
     * @param pointer where the fact stands in the request
     */
    public static void requireOnly(Set<String> own, Map<String, @Nullable Object> parts, String pointer) {
        parts.forEach((name, part) -> {
            if (!own.contains(name)) {
                requireNone(part, pointer + "/" + name);
            }
        });
    }
}
