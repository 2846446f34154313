package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.log.Parking;

/**
 * What was told of provinces whose own organisation is not known. A record may name any root, and topics arrive in no
 * particular order: all of it waits for that organisation, and nothing is made of it until then.
 */
final class Unfounded {
    private final TreeMap<String, ProvinceLog> logs = new TreeMap<>();
    private long changes;

    /** @return false when it was known already */
    boolean add(Event event) {
        boolean isNew = logs.computeIfAbsent(event.province(), ProvinceLog::new).add(event);
        if (isNew) {
            changes++;
        }
        return isNew;
    }

    void add(ProvinceLog log) {
        changes++;
        logs.put(log.id(), log);
    }

    /** Takes out what was told of a province that is founded by now. */
    Optional<ProvinceLog> founded(String id) {
        Optional<ProvinceLog> founded = Optional.ofNullable(logs.get(id)).filter(ProvinceLog::isFounded);
        founded.ifPresent(log -> logs.remove(id));
        return founded;
    }

    Stream<ProvinceLog> logs() {
        return logs.values().stream();
    }

    /** The newest state of every subject. */
    List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        logs.forEach((root, log) -> log.versions()
                .histories()
                .forEach(history -> waiting.add(Parking.waitingFor(FactKind.ORGANISATION, root, root,
                        history.newest()))));
        return waiting;
    }

    /** Goes up whenever {@link #waiting} may have changed. */
    long changes() {
        return changes;
    }
}
