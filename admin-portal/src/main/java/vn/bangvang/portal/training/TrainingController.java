package vn.bangvang.portal.training;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.board.Level;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.reader.Reader;

/** How many of the committees' members have been trained, and how many people were sent to classes. */
@Controller
class TrainingController {
    private final StandingsApi api;
    private final BoardSelector boards;

    TrainingController(StandingsApi api, BoardSelector boards) {
        this.api = api;
        this.boards = boards;
    }

    @GetMapping("/dao-tao")
    Mono<Rendering> training(Reader reader, BoardSelector.Request request,
            @RequestParam(name = "cap", required = false) @Nullable String asked) {
        Level level = Level.of(asked);
        return boards.select(reader, request)
                .flatMap(selected -> api.ranking(reader, selected.edition(), level.name(), null)
                        .map(Standings::rows)
                        .map(rows -> Rendering.view("training")
                                .modelAttribute("selected", selected)
                                .modelAttribute("level", level)
                                .modelAttribute("levels", Level.values())
                                .modelAttribute("rows", rows)
                                .modelAttribute("refresher", sum(rows, row -> row.committee().refresher()))
                                .modelAttribute("seats", sum(rows,
                                        row -> Ratio.of(row.committee().filled(), row.committee().seats())))
                                .modelAttribute("go", Links.to(selected.edition()))
                                .build()));
    }

    private static Ratio sum(List<Row> rows, Function<Row, Ratio> share) {
        List<Ratio> shares = rows.stream().map(share).toList();
        return Ratio.of(shares.stream().mapToLong(Ratio::numerator).sum(),
                shares.stream().mapToLong(Ratio::denominator).sum());
    }
}
