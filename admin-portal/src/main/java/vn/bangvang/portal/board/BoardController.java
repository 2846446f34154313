package vn.bangvang.portal.board;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.changes.ChangesApi;
import vn.bangvang.portal.changes.Movements;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.Moments;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;

/** The standings. To htmx it answers only the part of the page that changes. */
@Controller
class BoardController {
    private final StandingsApi api;
    private final ChangesApi changes;
    private final BoardSelector boards;

    BoardController(StandingsApi api, ChangesApi changes, BoardSelector boards) {
        this.api = api;
        this.changes = changes;
        this.boards = boards;
    }

    /** Whoever asks for no board begins at the own record where that is all there is, or at the own unit. */
    @GetMapping(path = "/", params = {"!ky", "!cap", "!tinh", "!province", "!tim", "!lang"})
    Mono<Rendering> start(Reader reader, BoardSelector.Request request, Filters.Asked asked) {
        if (reader.account().seesOnlyItself()) {
            return Mono.just(Rendering.redirectTo("/ho-so-cua-toi").build());
        }
        return reader.unit() == null
                ? board(reader, request, asked, null)
                : Mono.just(Rendering.redirectTo("/don-vi-cua-toi").build());
    }

    @GetMapping("/")
    Mono<Rendering> board(Reader reader, BoardSelector.Request request,
            Filters.Asked asked,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part) {
        return boards.select(reader, request)
                .flatMap(selected -> page(reader, selected, Filters.of(asked)))
                .map(page -> Rendering.view("board".equals(part) ? "board :: board" : "board")
                        .modelAttribute("page", page)
                        .modelAttribute("moment", Moments.input(page.selected().edition().knownAt()))
                        .modelAttribute("go", Links.to(page.selected().edition()))
                        .build());
    }

    private Mono<BoardPage> page(Reader reader, SelectedBoard selected, Filters filters) {
        Edition edition = selected.edition();
        return Mono.zip(below(reader, edition, filters),
                orNothing(api.ranking(reader, edition, filters.level().above(), null)).map(Standings::rows),
                superior(reader, edition, filters), movements(reader, edition, filters))
                .map(answers -> BoardPage.of(selected,
                        answers.getT3().isEmpty() ? filters.below(null) : filters, answers.getT1(),
                        offered(answers.getT2(), answers.getT3()), answers.getT4()));
    }

    /** A board can be read without what moved on it: what a closing froze does not move. */
    private Mono<Movements> movements(Reader reader, Edition edition, Filters filters) {
        Instant since = filters.movedSince();
        return since == null || edition.isFrozen()
                ? Mono.just(Movements.NONE)
                : changes.movements(reader, edition, since, filters.level().name())
                        .onErrorReturn(ApiRefusal.class, Movements.NONE);
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
