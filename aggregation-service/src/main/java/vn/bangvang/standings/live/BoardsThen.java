package vn.bangvang.standings.live;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.ProvinceStandings;

/**
 * What were the boards of a province?
 *
 * @param period the only one whose boards are wanted, null for all
 */
record BoardsThen(String province, @Nullable Period period,
        Instant newest) implements PastFolds.Question<ProvinceStandings> {

    @Override
    public ProvinceStandings answer(LiveStandings standings) {
        return standings.prefix(province, newest).standings(one -> period == null || period.equals(one));
    }

    @Override
    public int rows(ProvinceStandings answer) {
        return answer.periods()
                .values()
                .stream()
                .mapToInt(each -> each.board().rows().size()
                        + each.closed().stream().mapToInt(closed -> closed.board().rows().size()).sum())
                .sum();
    }
}
