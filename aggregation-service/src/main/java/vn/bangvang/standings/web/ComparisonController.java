package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.ComparedBoards;
import vn.bangvang.standings.fold.board.ComparedBoards.Compared;
import vn.bangvang.standings.fold.board.ComparedBoards.Predecessor;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.ComparedPeriods;
import vn.bangvang.standings.live.ComparedPeriods.Chosen;
import vn.bangvang.standings.live.PastFolds;
import vn.bangvang.standings.web.MovedOrganisation.MovedFigure;

/** A board beside an earlier one: of another period, or of another closing of the same. */
@RestController
@RequestMapping("/api/v1/standings/{period:\\d.*}/comparison")
final class ComparisonController {
    private final BoardSelector boards;
    private final PastFolds past;

    ComparisonController(BoardSelector boards, PastFolds past) {
        this.boards = boards;
        this.past = past;
    }

    /**
     * A board beside an earlier one.
     *
     * @param closeVersion null for the current board
     * @param with period of the earlier board
     * @param withCloseVersion null for its current board
     * @param items in the order of the later board
     * @param ended ranked on the earlier board, and gone without a successor that the later one shows
     */
    record ComparisonAnswer(Period period, @Nullable Integer closeVersion, Period with,
            @Nullable Integer withCloseVersion, String province, @Nullable Instant knownAt,
            List<ComparedOrganisation> items, List<RankedOrganisation> ended) {}

    /**
     * An organisation of the later board.
     *
     * @param organisation as it was on the reference date of the later period
     * @param rank null for one that is shown and not ranked
     * @param predecessors itself as it was, and organisations that became part of it; none for a new one
     */
    record ComparedOrganisation(Row.Unit organisation, @Nullable Rank rank, List<EarlierOrganisation> predecessors) {
        static ComparedOrganisation of(Compared compared) {
            return new ComparedOrganisation(compared.row().organisation(), compared.row().rank(),
                    compared.predecessors().stream().map(EarlierOrganisation::of).toList());
        }
    }

    /**
     * An organisation of the earlier board.
     *
     * @param organisation as it was on the reference date of the earlier period
     * @param rank which it had
     * @param figures in which the two rows differ: name, superior and rank among them
     */
    record EarlierOrganisation(Row.Unit organisation, @Nullable Rank rank, List<MovedFigure> figures) {
        static EarlierOrganisation of(Predecessor predecessor) {
            return new EarlierOrganisation(predecessor.row().organisation(), predecessor.row().rank(),
                    predecessor.differences().stream().map(MovedFigure::of).toList());
        }
    }

    /**
     * An organisation that is gone.
     *
     * @param organisation as it was on the reference date of the earlier period
     * @param rank which it had
     */
    record RankedOrganisation(Row.Unit organisation, @Nullable Rank rank) {}

    /**
     * Compares a board with an earlier one. An organisation that was renamed or moved is the same; one that was
     * dissolved goes on as its successor.
     *
     * @param closeVersion of the later board; without it the current one
     * @param with period of the earlier board
     * @param withCloseVersion of the earlier board; without it its current one
     */
    @GetMapping
    Mono<ComparisonAnswer> compareBoards(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam String with, @RequestParam @Nullable Integer withCloseVersion,
            @RequestParam @Nullable Instant knownAt, @RequestParam @Nullable Level level) {
        var asked = new ComparedPeriods(boards.province(caller, province).id(),
                new Chosen(BoardSelector.parsed("/period", period), closeVersion),
                new Chosen(BoardSelector.parsed("/with", with), withCloseVersion), level, knownAt);
        return past.answer(caller, asked).map(compared -> answer(asked, compared));
    }

    private static ComparisonAnswer answer(ComparedPeriods asked, ComparedBoards compared) {
        return new ComparisonAnswer(asked.later().period(), asked.later().closeVersion(), asked.earlier().period(),
                asked.earlier().closeVersion(), asked.province(), asked.newest(),
                compared.organisations().stream().map(ComparedOrganisation::of).toList(),
                compared.ended()
                        .stream()
                        .map(row -> new RankedOrganisation(row.organisation(), row.rank()))
                        .toList());
    }
}
