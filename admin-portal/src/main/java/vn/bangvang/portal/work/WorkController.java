package vn.bangvang.portal.work;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.reader.Reader;

/** What there is to do for a unit; without one for the reader's own, or for the province. */
@Controller
class WorkController {
    private final StandingsApi api;
    private final BoardSelector boards;

    WorkController(StandingsApi api, BoardSelector boards) {
        this.api = api;
        this.boards = boards;
    }

    @GetMapping("/cong-viec")
    Mono<Rendering> work(Reader reader, BoardSelector.Request request,
            @RequestParam(name = "don-vi", required = false) @Nullable String asked) {
        return boards.select(reader, request).flatMap(selected -> {
            String own = Objects.requireNonNullElse(reader.unit(),
                    Objects.requireNonNullElse(selected.edition().province(), ""));
            return api.organisation(reader, selected.edition(), asked == null || asked.isBlank() ? own : asked)
                    .map(details -> Rendering.view("work")
                            .modelAttribute("selected", selected)
                            .modelAttribute("unit", details.figures())
                            .modelAttribute("above", details.breadcrumb())
                            .modelAttribute("below", details.children())
                            .modelAttribute("go", Links.to(selected.edition()))
                            .build());
        });
    }
}
