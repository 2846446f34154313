package vn.bangvang.standings.fold.count;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.Note;
import vn.bangvang.standings.fold.board.SubjectLists;

/** Who stands behind the listed counters of one organisation itself. Mutable, one thread. */
public final class ListedSubjects {
    private final Map<Counter, SortedMap<String, Note>> byCounter = new EnumMap<>(Counter.class);
    private @Nullable Map<SubjectLists.Key, List<Listed>> shown = Map.of();

    /** @param sign 1 to put the subject on the counter's list, -1 to take it off */
    public void add(String subjectId, Deltas.Delta delta, int sign) {
        if (delta.counter().list() == null) {
            return;
        }
        SortedMap<String, Note> subjects = byCounter.computeIfAbsent(delta.counter(), its -> new TreeMap<>());
        if (sign > 0) {
            subjects.put(subjectId, delta.note());
        } else {
            subjects.remove(subjectId);
        }
        shown = null;
    }

    /** As they are now; the same object as long as nothing changes. */
    public Map<SubjectLists.Key, List<Listed>> shown(String organisationId) {
        Map<SubjectLists.Key, List<Listed>> before = shown;
        if (before != null) {
            return before;
        }
        var fresh = new HashMap<SubjectLists.Key, List<Listed>>();
        byCounter.forEach((counter, subjects) -> {
            SubjectLists.Key key = counter.list();
            if (key != null && !subjects.isEmpty()) {
                fresh.put(key, subjects.entrySet()
                        .stream()
                        .map(it -> new Listed(it.getKey(), organisationId, it.getValue()))
                        .toList());
            }
        });
        shown = Map.copyOf(fresh);
        return shown;
    }
}
