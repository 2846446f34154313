package vn.bangvang.portal.evidence;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** A figure opened: who is counted, and on which decisions that rests. */
@Controller
class EvidenceController {
    private final PublicApi api;
    private final StandingsApi standings;
    private final RegisterApi register;
    private final BoardSelector boards;

    EvidenceController(PublicApi api, StandingsApi standings, RegisterApi register, BoardSelector boards) {
        this.api = api;
        this.standings = standings;
        this.register = register;
        this.boards = boards;
    }

    @GetMapping("/don-vi/{id}/can-cu")
    Mono<Rendering> evidence(Reader reader, @PathVariable String id, BoardSelector.Request request,
            @RequestParam(name = "so-lieu") String figure,
            @RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        return boards.select(reader, request)
                .flatMap(selected -> page(reader, selected, id, figure, cursor))
                .map(page -> Rendering.view("evidence")
                        .modelAttribute("page", page)
                        .modelAttribute("go", Links.to(page.selected().edition()))
                        .build());
    }

    private Mono<EvidencePage> page(Reader reader, SelectedBoard selected, String id, String figure,
            @Nullable String cursor) {
        Edition edition = selected.edition();
        return Mono.zip(standings.organisation(reader, edition, id), read(reader, edition, id, figure, cursor),
                standings.rows(reader, edition, id).map(Standings::rows).onErrorReturn(ApiRefusal.class, List.of()))
                .flatMap(read -> register.membersById(reader, EvidencePage.cells(read.getT2()))
                        .map(members -> EvidencePage.of(selected, read.getT1(), read.getT3(), figure, read.getT2(),
                                members)));
    }

    private Mono<Evidence> read(Reader reader, Edition edition, String id, String figure, @Nullable String cursor) {
        Map<String, String> query = edition.query();
        query.put("figure", figure);
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(reader, Evidence.class, "/api/v1/standings/{period}/organisations/{id}/evidence",
                Map.of("period", edition.period().toString(), "id", id), query);
    }
}
