package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.fold.board.Differences;
import vn.bangvang.standings.fold.board.Movement;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.ProposedRating;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Whose rank or figures moved in one period of a province between two moments, and by which events. */
public final class Movements {
    private static final Comparator<Event> AS_TOLD = Comparator
            .comparing((Event event) -> Objects.requireNonNull(event.place()).at())
            .thenComparing(event -> Objects.requireNonNull(event.place()).part())
            .thenComparing(event -> Objects.requireNonNull(event.place()).number());

    private final Period period;
    private final Province before;
    private final Province after;
    private final List<Event> between;

    private Movements(Period period, Province before, Province after, List<Event> between) {
        this.period = period;
        this.before = before;
        this.after = after;
        this.between = between;
    }

    /**
     * @param before what the log had at the earlier moment
     * @param after what it had at the later one
     * @return in the order of the board at the end, and behind it what is not shown there any more; nothing of a period
     *         that was not open yet at both moments
     */
    public static List<Movement> between(ProvincePrefix before, ProvincePrefix after, Period period) {
        Set<Place> known = new HashSet<>();
        before.told().forEach(event -> known.add(event.place()));
        List<Event> between = after.told()
                .stream()
                .filter(event -> !known.contains(event.place()))
                .sorted(AS_TOLD)
                .toList();
        return new Movements(period, Province.of(before.province(), before.told()),
                Province.of(after.province(), after.told()), between).all();
    }

    /**
     * What would move if these ratings were decided now.
     *
     * @param now everything that is known
     * @param moment the one to be taken for the decision
     * @param maySee whether an organisation's members may be named; those of others are as unknown
     * @return as {@link #between}; a rating of a subject that the province does not know moves nothing
     */
    public static List<Movement> proposed(ProvincePrefix now, Period period, List<ProposedRating> ratings,
            Instant moment, Predicate<String> maySee) {
        Province before = Province.of(now.province(), now.told());
        List<Event> proposed = Proposals.of(before, period, ratings, moment, maySee);
        List<Event> then = new ArrayList<>(now.told());
        then.addAll(proposed);
        return new Movements(period, before, Province.of(now.province(), then), proposed).all();
    }

    private List<Movement> all() {
        PeriodStandings from = before.publish(period::equals).periods().get(period);
        PeriodStandings to = after.publish(period::equals).periods().get(period);
        if (from == null || to == null) {
            return List.of();
        }
        Map<String, List<Difference>> moved = Differences.between(before.id(), period, from.board(), to.board());
        Map<String, List<Event>> events = eventsByOrganisation(from.board(), to.board());
        var movements = new ArrayList<Movement>();
        moved.forEach((organisation, figures) -> movements.add(movement(from.board().row(organisation),
                to.board().row(organisation), figures, events.getOrDefault(organisation, List.of()))));
        return movements;
    }

    private static Movement movement(@Nullable Row from, @Nullable Row to, List<Difference> figures,
            List<Event> events) {
        Row shown = Objects.requireNonNull(to == null ? from : to, "a row that neither board has");
        return new Movement(shown.organisation(), rank(from), rank(to), figures, events);
    }

    private static @Nullable Rank rank(@Nullable Row row) {
        return row == null ? null : row.rank();
    }

    private Map<String, List<Event>> eventsByOrganisation(Board from, Board to) {
        Map<String, List<Event>> events = new HashMap<>();
        for (Event event : between) {
            var subject = new SubjectKey(event.kind(), event.aggregateId());
            Set<String> touched = new HashSet<>(before.touched(period, subject));
            touched.addAll(after.touched(period, subject));
            Set<String> withAbove = new HashSet<>(touched);
            touched.forEach(id -> {
                withAbove.addAll(above(from, id));
                withAbove.addAll(above(to, id));
            });
            withAbove.forEach(id -> events.computeIfAbsent(id, first -> new ArrayList<>()).add(event));
        }
        return events;
    }

    private static List<String> above(Board board, String organisation) {
        Row row = board.row(organisation);
        return row == null ? List.of() : board.above(row).stream().map(it -> it.organisation().id()).toList();
    }
}
