package vn.bangvang.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Refuses an event that is far ahead of what was read of its aggregate: the highest version counts for ever, so a
 * forged one could never be taken back. An owner's own versions have no gaps, but for what the log has lost.
 */
final class VersionJumps {
    private final ReadSoFar readSoFar;
    private final Set<String> fromNow;
    private final long largest;

    /**
     * @param fromNow topics of which the earlier versions are not read
     * @param largest the jump that is still believed
     */
    VersionJumps(ReadSoFar readSoFar, Collection<String> fromNow, long largest) {
        this.readSoFar = readSoFar;
        this.fromNow = Set.copyOf(fromNow);
        this.largest = largest;
    }

    /** @return the same deliveries; what is refused says so */
    List<Delivery> without(List<Delivery> batch) {
        var believed = new ArrayList<Delivery>(batch.size());
        for (Delivery each : batch) {
            believed.add(each instanceof ReceivedEvent event && isTooFar(event, believed) ? refused(event) : each);
        }
        return believed;
    }

    private boolean isTooFar(ReceivedEvent event, List<Delivery> before) {
        long version = event.payload().aggregateVersion();
        return version > largest && readSoFar.keepsVersionsOf(event.at().topic())
                && !fromNow.contains(event.at().topic()) && version - newest(event, before) > largest;
    }

    private long newest(ReceivedEvent event, List<Delivery> before) {
        String topic = event.at().topic();
        String id = event.payload().aggregateId();
        return before.stream()
                .filter(ReceivedEvent.class::isInstance)
                .map(ReceivedEvent.class::cast)
                .filter(each -> each.at().topic().equals(topic) && each.payload().aggregateId().equals(id))
                .mapToLong(each -> each.payload().aggregateVersion())
                .reduce(readSoFar.newestVersion(topic, id), Math::max);
    }

    private static UnreadableRecord refused(ReceivedEvent event) {
        return new UnreadableRecord(event.at(), event.loggedAt(), "VERSION_JUMP",
                "aggregateVersion " + event.payload().aggregateVersion(), new byte[0]);
    }
}
