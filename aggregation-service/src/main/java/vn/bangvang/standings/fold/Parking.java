package vn.bangvang.standings.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Reference;

/** Who waits for what: topics arrive in no particular order. Everything here leaves when its reference arrives. */
final class Parking {
    private final String province;
    private final Map<Subject, Waiting> parked = new HashMap<>();
    private final Map<Reference, Set<Subject>> waitingFor = new HashMap<>();
    private long changes;

    Parking(String province) {
        this.province = province;
    }

    /** Looks at the newest state of a subject. */
    void check(Event newest, Predicate<Reference> known) {
        var subject = new Subject(newest.kind(), newest.aggregateId());
        if (parked.remove(subject) != null) {
            changes++;
        }
        for (Reference reference : newest.references()) {
            if (!known.test(reference)) {
                parked.put(subject, waiting(province, "UNKNOWN_" + reference.kind(), reference.id(), newest));
                changes++;
                waitingFor.computeIfAbsent(reference, missing -> new HashSet<>()).add(subject);
                return;
            }
        }
    }

    /** Those that may be counted now that this is known. */
    List<Subject> released(Reference arrived) {
        Set<Subject> subjects = waitingFor.remove(arrived);
        return subjects == null ? List.of() : List.copyOf(subjects);
    }

    Stream<Waiting> waiting() {
        return parked.values().stream();
    }

    /** Goes up whenever the list may have changed. */
    long changes() {
        return changes;
    }

    int size() {
        return parked.size();
    }

    static Waiting waiting(String province, String reason, String reference, Event event) {
        return new Waiting(province, reason, reference, event.kind().aggregateType(), event.aggregateId(),
                event.version(), event.id(), event.year(), event.recordedAt());
    }
}
