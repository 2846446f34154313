package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.Conflicts;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.Gaps;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.log.Quarantine;
import vn.bangvang.standings.fold.log.Revisions;

/** What the log says of one province, and what is wrong with it. */
final class ProvinceLog {
    private final String province;
    private final EventVersions versions = new EventVersions();
    private final TreeMap<String, Long> reached = new TreeMap<>();
    private final Gaps gaps;
    private final Quarantine quarantine;
    private final Conflicts conflicts;
    private @Nullable List<Waiting> late;

    ProvinceLog(String province) {
        this.province = province;
        gaps = new Gaps(province);
        quarantine = new Quarantine(province);
        conflicts = new Conflicts(province);
    }

    static ProvinceLog of(FoldState.OfProvince state) {
        var log = new ProvinceLog(state.id());
        state.told().forEach(log::add);
        // Some of what was read was no more than told again.
        state.reached().forEach((part, next) -> log.reached.merge(part, next, Math::max));
        return log;
    }

    /** @param boards of closings that were found to be as they were sealed */
    FoldState.OfProvince state(List<FoldState.SealedBoard> boards) {
        return new FoldState.OfProvince(province, reached(), versions.toldAndKept(), boards);
    }

    /** Of the province. */
    String id() {
        return province;
    }

    /** Whether the province's own organisation is known. */
    boolean isFounded() {
        return versions.history(FactKind.ORGANISATION, province) != null;
    }

    EventVersions versions() {
        return versions;
    }

    /** The same version as it is known already, null when it is not. */
    @Nullable
    Event known(Event event) {
        return versions.version(new SubjectKey(event.kind(), event.aggregateId()), event.version());
    }

    /** @return whether anything is known now that was not, or otherwise than it was */
    boolean add(Event event) {
        if (event.place() != null) {
            reached.merge(event.place().part(), event.place().number() + 1, Math::max);
        }
        History history = versions.add(event, conflicts::check);
        if (history == null) {
            return false;
        }
        gaps.check(event, history);
        boolean isCounted = event.kind() != FactKind.PERIOD && event.kind() != FactKind.SEAL;
        if (event.kind() == FactKind.PERIOD || isCounted && quarantine.check(history.kept(event))) {
            late = null;
        }
        return true;
    }

    /** Every delivery that the log took in no later than that. */
    List<Event> told(Instant upTo) {
        return versions.told().filter(event -> event.place() != null && !event.place().at().isAfter(upTo)).toList();
    }

    /** How far each part of the log has been read. */
    SortedMap<String, Long> reached() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(reached));
    }

    /**
     * What was recorded while its period was closed. The same list as long as nothing about it changes: it is asked for
     * in every publication.
     */
    List<Waiting> quarantined(Revisions revisions) {
        List<Waiting> same = late;
        if (same == null) {
            same = quarantine.late(revisions);
            late = same;
        }
        return same;
    }

    List<Gap> gaps() {
        return gaps.all();
    }

    List<Conflict> conflicts() {
        return conflicts.all(versions);
    }
}
