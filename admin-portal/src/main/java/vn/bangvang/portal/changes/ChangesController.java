package vn.bangvang.portal.changes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.Moments;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;

/** What moved, and by which events. */
@Controller
class ChangesController {
    private static final String MONDAY = "dau-tuan";
    private static final List<String> LEVELS = List.of("DISTRICT_EQUIVALENT", "GRASSROOTS", "SECTIONAL", "CELL");

    private final ChangesApi api;
    private final BoardSelector boards;

    ChangesController(ChangesApi api, BoardSelector boards) {
        this.api = api;
        this.boards = boards;
    }

    @GetMapping("/nhat-ky")
    Mono<Rendering> changes(Reader reader, BoardSelector.Request request,
            @RequestParam(name = "tu", required = false) @Nullable String since,
            @RequestParam(name = "cap", required = false) @Nullable String level) {
        Since from = Since.of(since);
        String shown = level != null && LEVELS.contains(level) ? level : null;
        return boards.select(reader, request)
                .flatMap(selected -> api.movements(reader, selected.edition(), from.instant(), shown)
                        .map(movements -> page("changes", selected, from).modelAttribute("movements", movements)
                                .modelAttribute("level", shown == null ? "" : shown)
                                .modelAttribute("levels", LEVELS)
                                .modelAttribute("until", Moments.input(selected.edition().knownAt()))
                                .build()));
    }

    @GetMapping("/nhat-ky/{id}")
    Mono<Rendering> movement(Reader reader, @PathVariable String id, BoardSelector.Request request,
            @RequestParam(name = "tu", required = false) @Nullable String since) {
        Since from = Since.of(since);
        return boards.select(reader, request)
                .flatMap(selected -> api.movement(reader, selected.edition(), from.instant(), id)
                        .map(one -> page("movement", selected, from).modelAttribute("one", one).build()));
    }

    private static Rendering.Builder<?> page(String view, SelectedBoard selected, Since since) {
        return Rendering.view(view)
                .modelAttribute("selected", selected)
                .modelAttribute("since", since)
                .modelAttribute("go", Links.to(selected.edition()));
    }

    /** @param written as the reader named it: Monday where nothing that can be read is named */
    record Since(String written, Instant instant) {
        static Since of(@Nullable String asked) {
            Optional<Instant> named = Moments.read(asked);
            return named.isPresent() && asked != null
                    ? new Since(asked, named.get())
                    : new Since(MONDAY, Moments.read(MONDAY).orElseThrow());
        }

        /** For a browser's field for a date and time. */
        public String input() {
            return Moments.input(instant);
        }
    }
}
