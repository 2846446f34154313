package vn.bangvang.portal.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.wording.Format;

/** One organisation in one period. */
@Controller
class OrganisationController {

    private final StandingsApi api;

    OrganisationController(StandingsApi api) {
        this.api = api;
    }

    @GetMapping("/don-vi/{id}")
    Mono<Rendering> organisation(Reader reader, @PathVariable String id, @RequestParam("ky") String period,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part) {
        return api.organisation(reader, period, id)
                .map(details -> Rendering.view("board".equals(part) ? "organisation :: unit" : "organisation")
                        .modelAttribute("unit", OrganisationPage.of(details, new Format(reader.language())))
                        .build());
    }
}
