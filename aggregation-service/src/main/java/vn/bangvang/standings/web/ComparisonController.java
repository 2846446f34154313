package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

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
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.SmallGroups;
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
        static ComparedOrganisation of(Compared compared, Withheld withheld) {
            return new ComparedOrganisation(compared.row().organisation(),
                    withheld.rank(compared.row(), withheld.after()),
                    compared.predecessors()
                            .stream()
                            .map(it -> EarlierOrganisation.of(it, compared.row(), withheld))
                            .toList());
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
        static EarlierOrganisation of(Predecessor predecessor, Row later, Withheld withheld) {
            return new EarlierOrganisation(predecessor.row().organisation(),
                    withheld.rank(predecessor.row(), withheld.before()),
                    predecessor.differences()
                            .stream()
                            .filter(it -> withheld.shows(it.figure(), predecessor.row(), later))
                            .map(MovedFigure::of)
                            .toList());
        }
    }

    /**
     * An organisation that is gone.
     *
     * @param organisation as it was on the reference date of the earlier period
     * @param rank which it had
     */
    record RankedOrganisation(Row.Unit organisation, @Nullable Rank rank) {
        static RankedOrganisation of(Row row, Withheld withheld) {
            return new RankedOrganisation(row.organisation(), withheld.rank(row, withheld.before()));
        }
    }

    /** Ids of the organisations that have too few members for the caller, on the earlier and the later board. */
    private record Withheld(Set<String> before, Set<String> after) {
        boolean shows(String figure, Row earlier, Row later) {
            return !SmallGroups.isAboutMembers(figure) || !before.contains(earlier.organisation().id())
                    && !after.contains(later.organisation().id());
        }

        @Nullable
        Rank rank(Row row, Set<String> onItsBoard) {
            Rank rank = row.rank();
            return rank != null && onItsBoard.contains(row.organisation().id())
                    ? SmallGroups.withoutMembers(rank)
                    : rank;
        }
    }

    /**
     * Compares a board with an earlier one. An organisation that was renamed or moved is the same; one that was
     * dissolved goes on as its successor. Of an organisation whose members are too few to be counted for the caller,
     * figures about members are left out.
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
        ProvinceStandings chosen = boards.province(caller, province);
        var asked = new ComparedPeriods(chosen.id(),
                new Chosen(BoardSelector.parsed("/period", period), closeVersion),
                new Chosen(BoardSelector.parsed("/with", with), withCloseVersion), level, knownAt);
        return past.answer(caller, asked)
                .map(compared -> answer(asked, compared,
                        new Withheld(boards.withheld(caller, chosen, compared.before()),
                                boards.withheld(caller, chosen, compared.after()))));
    }

    private static ComparisonAnswer answer(ComparedPeriods asked, ComparedBoards compared, Withheld withheld) {
        return new ComparisonAnswer(asked.later().period(), asked.later().closeVersion(), asked.earlier().period(),
                asked.earlier().closeVersion(), asked.province(), asked.newest(),
                compared.organisations().stream().map(it -> ComparedOrganisation.of(it, withheld)).toList(),
                compared.ended().stream().map(row -> RankedOrganisation.of(row, withheld)).toList());
    }
}
