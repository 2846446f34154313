package vn.bangvang.system.faults;

import java.time.Duration;
import java.util.List;

/**
 * Something that is done to a part or to the wire before it.
 *
 * @param target the name of a part or wire, several with {@code +} between them; {@code primary} is whichever mongod
 * takes writes at that moment, {@code store} all three
 */
record Fault(Kind kind, String target, Duration lasting) {

    /** What is done. */
    enum Kind {
        /** {@code kill -9} of one part or of several at once, and started again at once. */
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
        /** Nothing fits any more on the disk of the broker, or of the mongod that takes writes. */
        FULL_DISK,
        /** Records that no service would write. */
        POISON,
        /** The broker's directory is put back as it was some seconds before. */
        LOST_TAIL
    }

    static Fault of(Kind kind, String target, int seconds) {
        return new Fault(kind, target, Duration.ofSeconds(seconds));
    }

    /** The parts that are hit, by name. */
    List<String> targets() {
        return List.of(target.split("\\+"));
    }

    @Override
    public String toString() {
        return "%s %s%s".formatted(kind, target, lasting.isZero() ? "" : " " + lasting.toSeconds() + " s");
    }
}
