package vn.bangvang.portal.comparison;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.Comparison;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.board.Level;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;

/** A period beside the one before, or a closing beside another. */
@Controller
class ComparisonController {
    private final StandingsApi api;
    private final BoardSelector boards;

    ComparisonController(StandingsApi api, BoardSelector boards) {
        this.api = api;
        this.boards = boards;
    }

    @GetMapping("/so-sanh")
    Mono<Rendering> comparison(Reader reader, BoardSelector.Request request,
            @RequestParam(name = "voi", required = false) @Nullable String with,
            @RequestParam(name = "cap", required = false) @Nullable String level) {
        return boards.select(reader, request)
                .flatMap(selected -> page(reader, selected, Level.of(level), with))
                .map(page -> Rendering.view("comparison")
                        .modelAttribute("page", page)
                        .modelAttribute("go", Links.to(page.selected().edition()))
                        .build());
    }

    private Mono<ComparisonPage> page(Reader reader, SelectedBoard selected, Level level, @Nullable String with) {
        List<Earlier> choices = Earlier.choices(selected);
        Optional<Earlier> earlier = Earlier.chosen(choices, with, selected.edition().period());
        return earlier
                .map(each -> api.comparison(reader, selected.edition(), each.period(), each.closing(), level.name()))
                .orElseGet(() -> Mono.just(Comparison.NONE))
                .map(comparison -> ComparisonPage.of(selected, level, earlier.orElse(null), choices, comparison));
    }
}
