package vn.bangvang.standings.fold.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Every subject of one province with its versions, and who belongs to whom. */
public final class EventVersions {
    private final Map<FactKind, Map<String, History>> histories = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Map<String, List<String>>> owned = new EnumMap<>(FactKind.class);

    private long versions;

    public EventVersions() {
        for (FactKind kind : FactKind.values()) {
            histories.put(kind, new HashMap<>());
            owned.put(kind, new HashMap<>());
        }
    }

    /** @return the subject's history, null when the event is a duplicate */
    @Nullable
    public History add(Event event) {
        History history = of(event.kind()).computeIfAbsent(event.aggregateId(), id -> new History());
        int before = history.size();
        if (!history.add(event)) {
            return null;
        }
        versions += history.size() - before;
        Map<String, List<String>> byOwner = ownedOf(event.kind());
        for (String owner : event.fact().owners()) {
            List<String> ids = byOwner.computeIfAbsent(owner, id -> new ArrayList<>(1));
            if (!ids.contains(event.aggregateId())) {
                ids.add(event.aggregateId());
            }
        }
        return history;
    }

    @Nullable
    public History history(FactKind kind, String id) {
        return of(kind).get(id);
    }

    /** One version of a subject, null when it is not known. */
    @Nullable
    public Event version(SubjectKey subject, long version) {
        History history = history(subject.kind(), subject.id());
        return history == null ? null : history.version(version);
    }

    /** How many versions of all subjects are known. */
    public long versions() {
        return versions;
    }

    public Collection<String> ids(FactKind kind) {
        return of(kind).keySet();
    }

    public Collection<History> histories(FactKind kind) {
        return of(kind).values();
    }

    /** Every version of everything. */
    public void forEach(Consumer<Event> action) {
        histories.values().forEach(byId -> byId.values().forEach(history -> history.versions().forEach(action)));
    }

    /** Every delivery that may have counted at some time, in no order. */
    public Stream<Event> told() {
        return histories.values().stream().flatMap(byId -> byId.values().stream()).flatMap(History::told);
    }

    /** Ids of the facts of that kind that some version ties to this organisation or member. */
    public List<String> ownedBy(FactKind kind, String owner) {
        return ownedOf(kind).getOrDefault(owner, List.of());
    }

    private Map<String, History> of(FactKind kind) {
        return histories.getOrDefault(kind, Map.of());
    }

    private Map<String, List<String>> ownedOf(FactKind kind) {
        return owned.getOrDefault(kind, Map.of());
    }
}
