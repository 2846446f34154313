package vn.bangvang.standings.fold.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Organisation;

/**
 * Two boards side by side, of two periods or of two closings of one. Whoever was renamed or moved is the same
 * organisation; one that was dissolved goes on as its successor.
 *
 * @param before the earlier board
 * @param after the later board
 * @param organisations in the order of the later board
 * @param ended ranked on the earlier board, and neither they nor a successor of theirs are on the later one
 */
public record ComparedBoards(Board before, Board after, List<Compared> organisations, List<Row> ended) {

    /** @param predecessors what it was, and what became part of it since; none for a new one */
    public record Compared(Row row, List<Predecessor> predecessors) {}

    /**
     * @param row of the earlier board
     * @param differences figures in which the later row is otherwise: {@code shown} before, {@code counted} after
     */
    public record Predecessor(Row row, List<Difference> differences) {}

    /**
     * @param organisations as they are known where the boards are from, for their successors
     * @param period of the later board, which the differences name
     * @param before the earlier board
     * @param after the later board
     * @param shown rows of the later board that are compared, and of the earlier one that may have ended
     */
    public static ComparedBoards of(ProvinceStandings organisations, Period period, Board before, Board after,
            Predicate<Row> shown) {
        Map<String, List<Row>> predecessors = new HashMap<>();
        List<Row> ended = new ArrayList<>();
        for (Row row : before.rows()) {
            if (row.rank() != null) {
                String goesOnAs = goesOnAs(organisations, after, row.organisation().id());
                if (goesOnAs == null) {
                    ended.add(row);
                } else {
                    predecessors.computeIfAbsent(goesOnAs, first -> new ArrayList<>()).add(row);
                }
            }
        }
        List<Compared> compared = after.rows()
                .stream()
                .filter(shown)
                .map(row -> new Compared(row, predecessors.getOrDefault(row.organisation().id(), List.of())
                        .stream()
                        .map(earlier -> new Predecessor(earlier,
                                Differences.between(organisations.id(), period, earlier, row)))
                        .toList()))
                .toList();
        return new ComparedBoards(before, after, compared, ended.stream().filter(shown).toList());
    }

    /** The first from there on that is ranked on the board; else the first that it shows; null when it shows none. */
    private static @Nullable String goesOnAs(ProvinceStandings organisations, Board board, String id) {
        String shown = null;
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && seen.add(at); at = successor(organisations, at)) {
            Row row = board.row(at);
            if (row != null && row.rank() != null) {
                return at;
            }
            shown = shown == null && row != null ? at : shown;
        }
        return shown;
    }

    private static @Nullable String successor(ProvinceStandings organisations, String id) {
        Organisation known = organisations.organisations().get(id);
        return known == null ? null : known.successorId();
    }
}
