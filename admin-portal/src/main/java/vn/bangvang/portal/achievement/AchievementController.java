package vn.bangvang.portal.achievement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.Organisation;

/** What a unit recorded for a year, kind by kind, with the forms by which more is recorded. */
@Controller
class AchievementController {
    private static final String MOST = "100";

    private final PublicApi api;
    private final BoardSelector boards;

    AchievementController(PublicApi api, BoardSelector boards) {
        this.api = api;
        this.boards = boards;
    }

    @GetMapping("/ket-qua/{unit}")
    Mono<Rendering> achievements(Reader reader, @PathVariable String unit, BoardSelector.Request request) {
        return boards.select(reader, request)
                .flatMap(selected -> Mono.zip(organisation(reader, unit), recorded(reader, unit, selected))
                        .map(read -> Rendering.view("achievements")
                                .modelAttribute("unit", read.getT1())
                                .modelAttribute("selected", selected)
                                .modelAttribute("kinds", List.of(Recorded.values()))
                                .modelAttribute("recorded", read.getT2())
                                .modelAttribute("go", Links.to(selected.edition()))
                                .build()));
    }

    private Mono<Organisation> organisation(Reader reader, String unit) {
        return api.get(reader, Organisation.class, "/api/v1/organisations/{id}", Map.of("id", unit), Map.of());
    }

    /** Each kind with what there is of it. */
    private Mono<Map<Recorded, List<JsonNode>>> recorded(Reader reader, String unit, SelectedBoard selected) {
        return Flux.fromArray(Recorded.values())
                .flatMapSequential(kind -> api.get(reader, JsonNode.class, kind.path(), Map.of(),
                        query(kind, unit, selected)).map(page -> Map.entry(kind, items(page))), 4)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().filter(one -> !one.path("withdrawn").asBoolean(false)).toList();
    }

    private static Map<String, String> query(Recorded kind, String unit, SelectedBoard selected) {
        Map<String, String> query = new TreeMap<>(Map.of("limit", MOST));
        if (kind.isOfTheProvince()) {
            query.put("provinceId", String.valueOf(selected.edition().province()));
        } else {
            query.put(kind.owner(), unit);
            query.put("year", Integer.toString(selected.edition().period().year()));
        }
        return query;
    }
}
