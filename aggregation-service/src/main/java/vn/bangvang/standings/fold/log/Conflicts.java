package vn.bangvang.standings.fold.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Versions that were told with more than one content. What of them counts does not depend on which came first. */
public final class Conflicts {
    private record Version(SubjectKey subject, long version) {}

    private final String province;
    private final Map<Version, Set<Event.Content>> contents = new HashMap<>();
    private List<Conflict> listed = List.of();
    private boolean changed;

    public Conflicts(String province) {
        this.province = province;
    }

    /** @param known of the same version */
    public void check(Event known, Event told) {
        if (!known.content().equals(told.content())) {
            var version = new Version(new SubjectKey(told.kind(), told.aggregateId()), told.version());
            contents.computeIfAbsent(version, first -> new HashSet<>())
                    .addAll(Set.of(known.content(), told.content()));
            changed = true;
        } else if (!contents.isEmpty()) {
            // The one that is kept may be another one.
            changed = true;
        }
    }

    /** In no order; the same object as long as nothing changes. */
    public List<Conflict> all(EventVersions log) {
        if (changed) {
            changed = false;
            listed = contents.entrySet()
                    .stream()
                    .map(entry -> conflict(entry.getKey(), entry.getValue(), log))
                    .toList();
        }
        return listed;
    }

    private Conflict conflict(Version version, Set<Event.Content> told, EventVersions log) {
        SubjectKey subject = version.subject();
        Event kept = Objects.requireNonNull(log.version(subject, version.version()));
        return new Conflict(province, subject.kind().aggregateType(), subject.id(), kept.version(), told.size(),
                kept.id(), kept.recordedAt());
    }
}
