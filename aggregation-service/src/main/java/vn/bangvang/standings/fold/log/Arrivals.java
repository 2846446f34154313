package vn.bangvang.standings.fold.log;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.board.Awaited;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.EvaluationPeriod.Contents;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;

/** Whether all has come that a closing says there was. */
public final class Arrivals {
    private Arrivals() {}

    /**
     * What is still on its way.
     *
     * @param state of the period right after that closing
     */
    public static List<Awaited> awaited(EvaluationPeriod state, EventVersions log) {
        return state.closing(state.closeVersion())
                .stream()
                .flatMap(closing -> closing.contents().stream())
                .flatMap(named -> FactKind.named(named.aggregateType())
                        .map(kind -> came(named, kind, state, log))
                        .stream())
                .filter(awaited -> awaited.subjectsCame() < awaited.subjects()
                        || awaited.versionsCame() < awaited.versions())
                .toList();
    }

    private static Awaited came(Contents named, FactKind kind, EvaluationPeriod state, EventVersions log) {
        List<Event> newest = log.histories(kind)
                .stream()
                .map(history -> history.newest(event -> isNamed(event, state)))
                .filter(Objects::nonNull)
                .toList();
        return new Awaited(named.aggregateType(), named.subjects(), named.versions(), newest.size(),
                newest.stream().mapToLong(Event::version).sum());
    }

    /**
     * What is recorded for calendar years is named by the year itself and by each of its quarters; what is recorded for
     * no period by all.
     */
    private static boolean isNamed(Event event, EvaluationPeriod state) {
        if (state.period().equals(event.period())) {
            return event.revision() < state.revision();
        }
        Integer year = event.fact().year();
        return year == null ? event.period() == null : year == state.period().year();
    }
}
