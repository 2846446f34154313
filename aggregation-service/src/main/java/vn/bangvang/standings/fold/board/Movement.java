package vn.bangvang.standings.fold.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Event;

/**
 * What moved in an organisation's row between two moments.
 *
 * @param organisation as it was at the end, or at the beginning when it is not shown any more
 * @param before its rank at the beginning, null when it had none
 * @param after its rank at the end, null when it has none
 * @param figures what its row shows otherwise, the rank included
 * @param events that were told between the moments and touch the organisation or one below it, in the order in which
 *        the log took them in; none when only others moved past it
 */
public record Movement(Row.Unit organisation, @Nullable Rank before, @Nullable Rank after, List<Difference> figures,
        List<Event> events) {}
