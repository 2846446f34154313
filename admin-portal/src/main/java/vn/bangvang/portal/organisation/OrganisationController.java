package vn.bangvang.portal.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.wording.Format;

/** One organisation in one period. */
@Controller
class OrganisationController {

    private static final int PERIODS = 5;

    private final StandingsApi api;
    private final BoardSelector boards;
    private final MessageSource messages;

    OrganisationController(StandingsApi api, BoardSelector boards, MessageSource messages) {
        this.api = api;
        this.boards = boards;
        this.messages = messages;
    }

    @GetMapping("/don-vi/{id}")
    Mono<Rendering> organisation(Reader reader, @PathVariable String id, BoardSelector.Request request,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part) {
        return boards.select(reader, request)
                .flatMap(selected -> api.organisation(reader, selected.edition(), id)
                        .flatMap(details -> peers(reader, selected.edition(), details)
                                .map(group -> OrganisationPage.of(selected, details, group,
                                        new Format(messages, reader.language().locale())))))
                .zipWhen(page -> trend(reader, page))
                .map(read -> Rendering.view("board".equals(part) ? "organisation :: unit" : "organisation")
                        .modelAttribute("unit", read.getT1())
                        .modelAttribute("trend", read.getT2())
                        .modelAttribute("go", Links.to(read.getT1().selected().edition()))
                        .build());
    }

    /** The reasons of a rank can be told without the others: then only the comparison with the next one is missing. */
    private Mono<List<Row>> peers(Reader reader, Edition edition, Details details) {
        String level = details.figures().organisation().level();
        if (level == null || details.figures().rank() == null) {
            return Mono.just(List.of());
        }
        return api.ranking(reader, edition, level, null)
                .map(Standings::rows)
                .onErrorReturn(ApiRefusal.class, List.of());
    }

    /** Other periods of the same kind; one that cannot be read is left out. What was known once has no others. */
    private Mono<Trend> trend(Reader reader, OrganisationPage page) {
        Edition shown = page.selected().edition();
        String id = page.row().organisation().id();
        return Flux.fromIterable(shown.knownAt() == null ? page.selected().periods() : List.<Period>of())
                .filter(period -> period.isYear() == shown.period().isYear() && !period.equals(shown.period()))
                .take(PERIODS)
                .flatMap(period -> api.organisation(reader, new Edition(shown.province(), period, null), id)
                        .map(details -> Trend.Point.of(period, details.figures()))
                        .onErrorComplete(ApiRefusal.class), 3)
                .startWith(Trend.Point.of(shown.period(), page.row()))
                .collectList()
                .map(Trend::of);
    }
}
