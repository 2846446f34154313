package vn.bangvang.feed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A listener whose work can be kept in a file, so that a start goes on from there and reads only what came since. What
 * is kept follows from the log; whoever has no file, or one that does not fit, reads from the beginning.
 */
public interface Keepable extends FeedListener {

    /** What a listener has made of the log, at one moment; written later, on any thread. */
    @FunctionalInterface
    interface Kept {
        void write(DataOutput out) throws IOException;
    }

    /** Another one for code that would make something else of the same log. */
    String fingerprint();

    /** Called by the thread that reads, between two batches. */
    Kept kept();

    /**
     * Reads what was kept, on any thread.
     *
     * @return goes on from there, once, before the first batch; until then nothing has changed
     * @throws IOException for what no {@link Kept} of this fingerprint has written
     */
    Runnable restored(DataInput in) throws IOException;
}
