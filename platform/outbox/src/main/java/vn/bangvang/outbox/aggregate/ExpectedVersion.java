package vn.bangvang.outbox.aggregate;

/** Which version of an aggregate a change was decided on: the caller's {@code If-Match}, or whichever is there. */
public sealed interface ExpectedVersion {

    /** @return a change that decides again when somebody else was faster */
    static ExpectedVersion any() {
        return Any.ANY;
    }

    static ExpectedVersion of(long version) {
        return new Exactly(version);
    }

    record Exactly(long version) implements ExpectedVersion {}

    enum Any implements ExpectedVersion {
        ANY
    }
}
