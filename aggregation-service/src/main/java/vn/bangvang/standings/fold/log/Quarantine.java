package vn.bangvang.standings.fold.log;

import java.util.List;
import java.util.TreeMap;

import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.SubjectKey;

/**
 * Late events: recorded after the closing of their period and kept out until it is reopened. What a reopening lets in
 * is not forgotten: the log may say of that very version that there was none, and then it is late again.
 */
public final class Quarantine {
    private record Version(SubjectKey subject, long version) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            int bySubject = subject.compareTo(other.subject);
            return bySubject != 0 ? bySubject : Long.compare(version, other.version);
        }
    }

    private final String province;
    private final TreeMap<Version, Event> recordedWhileClosed = new TreeMap<>();

    public Quarantine(String province) {
        this.province = province;
    }

    /**
     * @param kept the version as the store keeps it
     * @return whether the list of those that are late may be another one now
     */
    public boolean check(Event kept) {
        boolean whileClosed = kept.period() != null && kept.revision() % 2 == 0;
        if (!whileClosed && recordedWhileClosed.isEmpty()) {
            return false;
        }
        var version = new Version(new SubjectKey(kept.kind(), kept.aggregateId()), kept.version());
        if (whileClosed) {
            recordedWhileClosed.put(version, kept);
            return true;
        }
        return recordedWhileClosed.remove(version) != null;
    }

    /** Those that are late as things stand. */
    public List<Waiting> late(Revisions revisions) {
        return recordedWhileClosed.values()
                .stream()
                .filter(revisions::isLate)
                .map(event -> Parking.waiting(province, "PERIOD_CLOSED", String.valueOf(event.period()), event))
                .toList();
    }
}
