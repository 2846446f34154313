package vn.bangvang.standings.fold;

import java.util.List;

import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.fold.board.Differences;
import vn.bangvang.standings.fold.board.ProvinceStandings;

/**
 * The running account of a province and everything that it is an account of. Immutable.
 *
 * @param told every delivery that may count
 */
public record Provable(ProvinceStandings running, ProvincePrefix told) {

    /** Counts once more from the beginning; nothing when the running account shows the same. */
    public List<Difference> differences() {
        return Differences.between(running, told.standings(any -> true));
    }

    /** How many boards there are, frozen ones and those that rest included. */
    public long boards() {
        return running.periods().values().stream().mapToLong(period -> 1 + period.closed().size()).sum();
    }
}
