package vn.bangvang.standings.live;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.ComparedBoards;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Level;

/**
 * What does a board look like beside an earlier one?
 *
 * @param later the board that is asked about
 * @param earlier the one that it is compared with
 * @param level of the organisations that are compared, null for all
 * @param newest the moment whose knowledge both show, null for now
 */
public record ComparedPeriods(String province, Chosen later, Chosen earlier, @Nullable Level level,
        @Nullable Instant newest) implements PastFolds.Question<ComparedBoards> {

    /** One of the two boards. @param closeVersion of a closing, null for the current board */
    public record Chosen(Period period, @Nullable Integer closeVersion) {}

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_PERIOD}, {@code UNKNOWN_CLOSE_VERSION} */
    @Override
    public ComparedBoards answer(LiveStandings standings) {
        ProvinceStandings known = known(standings);
        PeriodStandings after = period(known, later, "/period");
        PeriodStandings before = period(known, earlier, "/with");
        return ComparedBoards.of(known, later.period(), board(standings, before, earlier, "/withCloseVersion"),
                board(standings, after, later, "/closeVersion"),
                row -> level == null || row.organisation().level() == level);
    }

    private ProvinceStandings known(LiveStandings standings) {
        if (newest != null) {
            return standings.prefix(province, newest)
                    .standings(one -> one.equals(later.period()) || one.equals(earlier.period()));
        }
        ProvinceStandings now = standings.now().province(province);
        if (now == null) {
            throw Refusal.notFound("UNKNOWN_PROVINCE", "/province", province);
        }
        return now;
    }

    private static PeriodStandings period(ProvinceStandings known, Chosen chosen, String pointer) {
        PeriodStandings period = known.periods().get(chosen.period());
        if (period == null) {
            throw Refusal.notFound("UNKNOWN_PERIOD", pointer, chosen.period());
        }
        return period;
    }

    private Board board(LiveStandings standings, PeriodStandings period, Chosen chosen, String pointer) {
        if (chosen.closeVersion() == null) {
            return period.made() == null
                    ? standings.current(province, chosen.period())
                            .map(PeriodStandings::board)
                            .orElseThrow(BehindTheLog::new)
                    : period.made();
        }
        ClosedBoard closed = period.closed(chosen.closeVersion());
        if (closed == null) {
            throw Refusal.notFound("UNKNOWN_CLOSE_VERSION", pointer, chosen.closeVersion());
        }
        return closed.made() == null
                ? standings.closed(province, chosen.period(), chosen.closeVersion())
                        .map(ClosedBoard::board)
                        .orElseThrow(BehindTheLog::new)
                : closed.board();
    }

    @Override
    public int rows(ComparedBoards answer) {
        return answer.before().rows().size() + answer.after().rows().size();
    }
}
