package vn.bangvang.standings.live;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.Movements;
import vn.bangvang.standings.fold.board.Movement;
import vn.bangvang.standings.fold.fact.ProposedRating;

/**
 * What would move if these ratings were decided now?
 *
 * @param maySee whether an organisation's members may be named
 */
public record ProposedRatings(String province, Period period, List<ProposedRating> ratings,
        Instant moment, Predicate<String> maySee) implements PastFolds.Question<List<Movement>> {

    @Override
    public @Nullable Instant newest() {
        return null;
    }

    @Override
    public List<Movement> answer(LiveStandings standings) {
        return Movements.proposed(standings.prefix(province, null), period, ratings, moment, maySee);
    }

    @Override
    public int rows(List<Movement> answer) {
        return answer.size();
    }
}
