package vn.bangvang.problem;

import org.jspecify.annotations.Nullable;

/**
 * A figure for a sentence: from where to where something is allowed, such as "at most 500".
 *
 * @param least null where there is no lower bound
 * @param most null where there is no upper bound
 */
public record Bounds(@Nullable Number least, @Nullable Number most) {
    /** What is counted. */
    public enum Unit {
        CHARACTERS,
        ENTRIES
    }
}
