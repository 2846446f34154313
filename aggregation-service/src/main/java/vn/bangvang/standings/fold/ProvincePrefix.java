package vn.bangvang.standings.fold;

import java.util.List;
import java.util.function.Predicate;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Event;

/**
 * What the log had of one province at some moment. Immutable: it may be folded on any thread.
 *
 * @param told every delivery that may have counted, in no order
 */
public record ProvincePrefix(String province, List<Event> told) {

    /**
     * The boards that a fold of exactly this shows: those that were shown then.
     *
     * @param shown of other periods nothing is made
     */
    public ProvinceStandings standings(Predicate<Period> shown) {
        return Province.of(province, told).publish(shown);
    }
}
