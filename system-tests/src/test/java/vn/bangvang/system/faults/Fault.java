package vn.bangvang.system.faults;

import java.time.Duration;

/**
 * Something that is done to a part or to the wire before it.
 *
 * @param target the name of a part or wire; {@code primary} is whichever mongod takes writes at that moment,
 * {@code store} all three
 */
record Fault(Kind kind, String target, Duration lasting) {

    /** What is done. */
    enum Kind {
        /** {@code kill -9}, and started again at once. */
        KILL,
        /** SIGSTOP, and SIGCONT after a while. */
        PAUSE,
        /** {@code kill -9}, and started again after a while. */
        DOWN,
        /** {@code kill -9} of the primary, which is started again when another one has taken over. */
        FAILOVER,
        /** Every connection ends and none is taken for a while. */
        CUT,
        /** Each piece that passes waits. */
        SLOW,
        /** Nothing fits on the broker's disk any more. */
        FULL_DISK,
        /** Records that no service would write. */
        POISON,
        /** The broker's directory is put back as it was some seconds before. */
        LOST_TAIL
    }

    static Fault of(Kind kind, String target, int seconds) {
        return new Fault(kind, target, Duration.ofSeconds(seconds));
    }

    @Override
    public String toString() {
        return "%s %s%s".formatted(kind, target, lasting.isZero() ? "" : " " + lasting.toSeconds() + " s");
    }
}
