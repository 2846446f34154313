package vn.bangvang.standings.fold.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Who waits for what: topics arrive in no particular order. Everything here leaves when its reference arrives. */
public final class Parking {
    private final String province;
    private final Map<SubjectKey, Waiting> parked = new HashMap<>();
    private final Map<SubjectKey, Set<SubjectKey>> waitingFor = new HashMap<>();
    private long changes;

    public Parking(String province) {
        this.province = province;
    }

    /**
     * Remembers what one version of a subject names and nobody knows. Every version: a closed board may show an older
     * one than the newest.
     */
    public void await(Event version, Predicate<SubjectKey> known) {
        var subject = new SubjectKey(version.kind(), version.aggregateId());
        for (SubjectKey reference : version.references()) {
            if (!known.test(reference)) {
                waitingFor.computeIfAbsent(reference, missing -> new HashSet<>()).add(subject);
            }
        }
    }

    /** Lists the newest state of a subject for as long as it waits. */
    public void check(Event newest, Predicate<SubjectKey> known) {
        var subject = new SubjectKey(newest.kind(), newest.aggregateId());
        if (parked.remove(subject) != null) {
            changes++;
        }
        for (SubjectKey reference : newest.references()) {
            if (!known.test(reference)) {
                parked.put(subject, waitingFor(reference.kind(), reference.id(), province, newest));
                changes++;
                return;
            }
        }
    }

    /** Those that may be counted now that this is known. */
    public List<SubjectKey> released(SubjectKey arrived) {
        Set<SubjectKey> subjects = waitingFor.remove(arrived);
        return subjects == null ? List.of() : List.copyOf(subjects);
    }

    public Stream<Waiting> waiting() {
        return parked.values().stream();
    }

    /** Goes up whenever the list may have changed. */
    public long changes() {
        return changes;
    }

    public int size() {
        return parked.size();
    }

    /** Listed for as long as nobody knows what it names. */
    public static Waiting waitingFor(FactKind kind, String id, String province, Event event) {
        return waiting(province, "UNKNOWN_" + kind, id, event);
    }

    public static Waiting waiting(String province, String reason, String reference, Event event) {
        return new Waiting(province, reason, reference, event.kind().aggregateType(), event.aggregateId(),
                event.version(), event.id(), event.period(), event.recordedAt());
    }
}
