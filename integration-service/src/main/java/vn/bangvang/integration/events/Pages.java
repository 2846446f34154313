package vn.bangvang.integration.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.bangvang.integration.events.LogReader.Slice;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.position.SeenPosition.Partition;

/** Chooses from pieces of the log what one caller is shown, and says where the caller goes on. */
public final class Pages {
    /**
     * What is shown of a piece.
     *
     * @param next where the following page begins
     * @param atEnd whether the log ended there
     * @param waiting an event whose organisation has not been heard of stopped its partition
     */
    public record Page(List<LogEntry> entries, SeenPosition next, boolean atEnd, boolean waiting) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    private Pages() {}

    /**
     * @param from where the piece begins
     * @param limit how many events there may be on the page
     * @param allKnown whether every organisation that was ever told of before this piece is known: what is unknown then
     *        is not waited for
     */
    public static Page of(SeenPosition from, Slice slice, EventFilter filter, Sight sight, int limit,
            boolean allKnown) {
        var shown = new ArrayList<LogEntry>();
        var passed = new HashMap<Partition, Long>();
        Set<Partition> stopped = new HashSet<>();
        for (LogEntry entry : slice.entries()) {
            Partition partition = Partition.of(entry.at().topic(), entry.at().partition());
            if (stopped.contains(partition)) {
                continue;
            }
            if (shown.size() == limit) {
                return new Page(shown, from.and(SeenPosition.ofOffsets(passed)), false, false);
            }
            if (filter.wants(entry.type())) {
                Sight.Answer seen = sight.of(entry);
                if (seen == Sight.Answer.NOT_KNOWN && !allKnown) {
                    stopped.add(partition);
                    passed.putIfAbsent(partition, entry.at().offset());
                    continue;
                }
                if (seen == Sight.Answer.SEEN) {
                    shown.add(entry);
                }
            }
            passed.put(partition, entry.at().offset() + 1);
        }
        Map<Partition, Long> ends = new HashMap<>(slice.next().offsets());
        stopped.forEach(partition -> ends.put(partition, passed.get(partition)));
        return new Page(shown, from.and(SeenPosition.ofOffsets(ends)), slice.atEnd() && stopped.isEmpty(),
                !stopped.isEmpty());
    }
}
