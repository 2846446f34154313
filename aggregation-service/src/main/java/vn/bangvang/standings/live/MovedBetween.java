package vn.bangvang.standings.live;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.Movements;
import vn.bangvang.standings.fold.board.Movement;

/** Whose rank or figures moved in a period of a province between two moments? @param newest null for now */
public record MovedBetween(String province, Period period, Instant from,
        @Nullable Instant newest) implements PastFolds.Question<List<Movement>> {

    @Override
    public List<Movement> answer(LiveStandings standings) {
        return Movements.between(standings.prefix(province, from), standings.prefix(province, newest), period);
    }

    @Override
    public int rows(List<Movement> answer) {
        return answer.size();
    }
}
