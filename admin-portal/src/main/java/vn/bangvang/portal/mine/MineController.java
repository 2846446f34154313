package vn.bangvang.portal.mine;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.board.BoardPage;
import vn.bangvang.portal.board.Freshness;
import vn.bangvang.portal.board.Missing;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;

/** Where the day of an official begins: how the own unit stands, what it still owes, what there is to do. */
@Controller
class MineController {
    private final StandingsApi api;
    private final BoardSelector boards;

    MineController(StandingsApi api, BoardSelector boards) {
        this.api = api;
        this.boards = boards;
    }

    @GetMapping("/don-vi-cua-toi")
    Mono<Rendering> mine(Reader reader, BoardSelector.Request request) {
        String unit = reader.unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return boards.select(reader, request)
                .flatMap(selected -> api.organisation(reader, selected.edition(), unit)
                        .map(details -> page(selected, details)));
    }

    private static Rendering page(SelectedBoard selected, Details details) {
        return Rendering.view("mine")
                .modelAttribute("selected", selected)
                .modelAttribute("heading", details.heading())
                .modelAttribute("freshness", Freshness.of(details.heading()))
                .modelAttribute("row", details.figures())
                .modelAttribute("missing", Missing.anythingIn(details.figures())
                        ? Missing.in(details.figures())
                        : List.of())
                .modelAttribute("unplaced", BoardPage.Unplaced.of(details.children()))
                .modelAttribute("children", details.children().size())
                .modelAttribute("go", Links.to(selected.edition()))
                .build();
    }
}
