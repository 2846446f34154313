package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Event;

/** The running account beside one made from scratch, and the smallest history in which they differ. */
final class FoldComparison {
    private FoldComparison() {}

    /**
     * Whether the two differ after one of the events, or after the last one from an account of the same events in the
     * order in which they were recorded.
     */
    static boolean differs(List<Event> delivered, List<Event> recorded, IntPredicate shown, IntPredicate compared) {
        var running = new StandingsFold();
        for (int at = 1; at <= delivered.size(); at++) {
            running.apply(delivered.get(at - 1));
            boolean isLast = at == delivered.size();
            if (isLast || shown.test(at)) {
                Snapshot snapshot = FactsFixture.publish(running);
                if (isLast || compared.test(at)) {
                    Snapshot scratch = FactsFixture.fold(isLast ? recorded : delivered.subList(0, at));
                    if (!shown(snapshot).equals(shown(scratch))
                            || isLast && !snapshot.canonical().equals(scratch.canonical())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What the canonical text tells, without making it. */
    private static List<Object> shown(Snapshot snapshot) {
        var all = new ArrayList<Object>(List.of(snapshot.applied(), snapshot.parked(), snapshot.quarantined(),
                snapshot.gaps(), snapshot.conflicts()));
        snapshot.provinces().forEach((id, province) -> province.periods().forEach((period, standings) -> {
            all.addAll(
                    List.of(id, province.organisations(), standings.state(), standings.asOf(), standings.lateEvents(),
                            standings.board().rows(), listed(standings.board())));
            standings.closed()
                    .forEach(closed -> all.addAll(List.of(closed.state(), closed.computed(), listed(closed.board()))));
        }));
        return all;
    }

    /** Who stands behind the figures of the whole province. */
    private static List<Object> listed(Board board) {
        var all = new ArrayList<Object>();
        for (Row row : board.rows()) {
            if (row.organisation().parentId() == null) {
                SubjectListFixture.keys()
                        .forEach(key -> all.add(board.lists()
                                .page(row.organisation().id(), key, null, Integer.MAX_VALUE)));
            }
        }
        return all;
    }

    /** The failing history without all that it fails without, one event a line. */
    static String shrunk(List<Event> failing, Predicate<List<Event>> fails) {
        List<Event> left = failing;
        for (int size = Math.max(1, left.size() / 2); size > 0; size /= 2) {
            for (int at = 0; at < left.size();) {
                var without = new ArrayList<Event>(left.subList(0, at));
                without.addAll(left.subList(Math.min(left.size(), at + size), left.size()));
                if (fails.test(without)) {
                    left = without;
                } else {
                    at += size;
                }
            }
        }
        return String.join("\n", left.stream().map(Event::toString).toList());
    }
}
