package vn.bangvang.integration.events;

import java.util.List;

import reactor.core.publisher.Mono;

import vn.bangvang.position.BehindTheLog;
import vn.bangvang.position.SeenPosition;

/** Reads the log itself, a bounded piece at a time; nothing of it is kept. */
public interface LogReader {

    /**
     * A piece of the log: in each partition the records that follow one another from the place asked for.
     *
     * @param entries the events among the records, in the order of the log within each partition
     * @param next the offsets that come after the piece, of every partition that there is
     * @param atEnd whether there was nothing behind the piece when it was read
     */
    record Slice(List<LogEntry> entries, SeenPosition next, boolean atEnd) {
        public Slice {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param from offsets that come next; a partition that is not named is read from its beginning
     * @return at most some hundred records of together about a megabyte; fails with {@link BehindTheLog} when the
     *         broker does not answer
     */
    Mono<Slice> read(SeenPosition from);

    /** Where the log ends now; fails as {@link #read}. */
    Mono<SeenPosition> end();
}
