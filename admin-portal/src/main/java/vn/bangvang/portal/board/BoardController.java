package vn.bangvang.portal.board;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;

/** The standings. To htmx it answers only the part of the page that changes. */
@Controller
class BoardController {
    private final StandingsApi api;
    private final BoardSelector boards;

    BoardController(StandingsApi api, BoardSelector boards) {
        this.api = api;
        this.boards = boards;
    }

    @GetMapping("/")
    Mono<Rendering> board(Reader reader, BoardSelector.Request request,
            @RequestParam(name = "cap", required = false) @Nullable String level,
            @RequestParam(name = "khoi", required = false) @Nullable String superior,
            @RequestParam(name = "tim", required = false) @Nullable String query,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part) {
        return boards.select(reader, request)
                .flatMap(selected -> page(reader, selected, Filters.of(level, superior, query)))
                .map(page -> Rendering.view("board".equals(part) ? "board :: board" : "board")
                        .modelAttribute("page", page)
                        .modelAttribute("go", Links.to(page.selected().edition()))
                        .build());
    }

    private Mono<BoardPage> page(Reader reader, SelectedBoard selected, Filters filters) {
        Edition edition = selected.edition();
        return Mono.zip(below(reader, edition, filters),
                orNothing(api.ranking(reader, edition, filters.level().above(), null)).map(Standings::rows),
                superior(reader, edition, filters))
                .map(answers -> BoardPage.of(selected,
                        answers.getT3().isEmpty() ? filters.below(null) : filters, answers.getT1(),
                        offered(answers.getT2(), answers.getT3())));
    }

    /** A superior that this board does not know was chosen on another one: then there is none. */
    private Mono<Standings> below(Reader reader, Edition edition, Filters filters) {
        String level = filters.level().name();
        Mono<Standings> all = orNothing(api.ranking(reader, edition, level, null));
        return filters.superior() == null
                ? all
                : api.ranking(reader, edition, level, filters.superior())
                        .onErrorResume(BoardController::isMissing, missing -> all);
    }

    private Mono<List<Row>> superior(Reader reader, Edition edition, Filters filters) {
        return filters.superior() == null
                ? Mono.just(List.of())
                : api.organisation(reader, edition, filters.superior())
                        .map(Details::figures)
                        .map(List::of)
                        .onErrorResume(BoardController::isMissing, missing -> Mono.just(List.of()));
    }

    /** The level that decides, and the chosen superior where it is of another one. */
    private static List<Row> offered(List<Row> above, List<Row> superior) {
        return Stream.concat(above.stream(), superior.stream()
                .filter(chosen -> above.stream()
                        .noneMatch(row -> row.organisation().id().equals(chosen.organisation().id()))))
                .toList();
    }

    /** A period that nobody has opened yet is an empty table with its filters, not an error. */
    private static Mono<Standings> orNothing(Mono<Standings> answer) {
        return answer.onErrorResume(BoardController::isMissing, missing -> Mono.just(Standings.NONE));
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof ApiRefusal refusal && refusal.status() == HttpStatus.NOT_FOUND.value();
    }
}
