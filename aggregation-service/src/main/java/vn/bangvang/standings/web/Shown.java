package vn.bangvang.standings.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.YearStandings;
import vn.bangvang.standings.fold.fact.EvaluationYear;

/**
 * The board that a request is about: the current one, or one as it was closed.
 *
 * @param sha256 hash of a frozen board, null for the current one
 */
record Shown(ProvinceStandings province, EvaluationYear state, Board board, Instant asOf, String status,
        int closeVersion, int lateEvents, @Nullable String sha256, String boardVersion) {

    static Shown current(ProvinceStandings province, YearStandings year, String boardVersion) {
        return new Shown(province, year.state(), year.board(), year.asOf(), year.status(), year.state().closeVersion(),
                year.lateEvents(), null, boardVersion);
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_CLOSE_VERSION} */
    static Shown frozen(ProvinceStandings province, YearStandings year, int closeVersion) {
        YearStandings.ClosedBoard closed = year.closed(closeVersion);
        if (closed == null) {
            throw Refusal.notFound("UNKNOWN_CLOSE_VERSION", "/closeVersion", closeVersion);
        }
        return new Shown(province, closed.state(), closed.board(), closed.closedAt(), "CLOSED", closeVersion, 0,
                closed.sha256(), closed.sha256());
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_ORGANISATION} */
    Row row(String organisationId) {
        Row row = board.row(organisationId);
        if (row == null) {
            throw Refusal.notFound("UNKNOWN_ORGANISATION", "/organisation", organisationId);
        }
        return row;
    }
}
