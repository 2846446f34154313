package vn.bangvang.outbox.aggregate;

import org.jspecify.annotations.Nullable;

/** Which version of an aggregate a change was decided on: the caller's {@code If-Match}, or whichever is there. */
public sealed interface ExpectedVersion {

    /** @return a change that decides again when somebody else was faster */
    static ExpectedVersion any() {
        return Any.ANY;
    }

    static ExpectedVersion of(long version) {
        return new Exactly(version);
    }

    /** @param version null for whichever is there */
    static ExpectedVersion of(@Nullable Long version) {
        return version == null ? any() : of(version.longValue());
    }

    /** @return the version, or null for whichever is there: what {@link #of(Long)} makes this of again */
    default @Nullable Long orNull() {
        return this instanceof Exactly(long version) ? Long.valueOf(version) : null;
    }

    /** @throws StaleVersion when it is not the expected one */
    default void mustBe(long version) {
        if (this instanceof Exactly(long expected) && expected != version) {
            throw new StaleVersion(version);
        }
    }

    record Exactly(long version) implements ExpectedVersion {}

    enum Any implements ExpectedVersion {
        ANY
    }
}
