package vn.bangvang.standings.fold.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Versions that were told with more than one content. What of them counts does not depend on which came first. */
public final class Conflicts {
    private record Version(SubjectKey subject, long version) {}

    private final String province;
    private final Map<Version, Set<Event.Content>> contents = new HashMap<>();

    public Conflicts(String province) {
        this.province = province;
    }

    /** @param known of the same version */
    public void check(Event known, Event told) {
        if (!known.content().equals(told.content())) {
            var version = new Version(new SubjectKey(told.kind(), told.aggregateId()), told.version());
            contents.computeIfAbsent(version, first -> new HashSet<>())
                    .addAll(Set.of(known.content(), told.content()));
        }
    }

    public Stream<Conflict> all(EventVersions log) {
        return contents.entrySet().stream().map(entry -> {
            SubjectKey subject = entry.getKey().subject();
            Event kept = Objects.requireNonNull(log.version(subject, entry.getKey().version()));
            return new Conflict(province, subject.kind().aggregateType(), subject.id(), kept.version(),
                    entry.getValue().size(), kept.id(), kept.recordedAt());
        });
    }

    public int size() {
        return contents.size();
    }
}
