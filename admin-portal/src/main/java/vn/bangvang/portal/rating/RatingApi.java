package vn.bangvang.portal.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Change;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Outcome;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.changes.Movements;
import vn.bangvang.portal.reader.Reader;

/** Reads and decides ratings. */
@Component
class RatingApi {
    private static final int PAGES = 20;

    private final PublicApi api;

    RatingApi(PublicApi api) {
        this.api = api;
    }

    /** What has been said of each subject of a committee in a period, by the subject's id; later pages included. */
    Mono<Map<String, Evaluation>> evaluations(Reader reader, Edition edition, String decider) {
        return page(reader, edition, decider, null)
                .expand(page -> page.next() == null ? Mono.empty() : page(reader, edition, decider, page.next()))
                .take(PAGES)
                .flatMapIterable(Evaluations::items)
                .collectMap(Evaluation::subjectId)
                .onErrorReturn(ApiRefusal.class, Map.of());
    }

    private Mono<Evaluations> page(Reader reader, Edition edition, String decider, @Nullable String cursor) {
        Map<String, String> query = new TreeMap<>(Map.of("deciderId", decider, "period", edition.period().toString(),
                "limit", "500"));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(reader, Evaluations.class, "/api/v1/evaluations", Map.of(), query);
    }

    /** What would move if the list were decided so; nothing is. */
    Mono<Movements> tried(Reader reader, RatingList list) {
        List<Map<String, String>> ratings = new ArrayList<>();
        list.chosen()
                .forEach((id, quality) -> ratings.add(Map.of("subjectType", list.type(), "subjectId", id, "class",
                        quality)));
        Edition edition = list.selected().edition();
        Map<String, String> query = edition.query();
        query.keySet().retainAll(List.of("province"));
        return api.change(reader, new Change("POST", "/api/v1/standings/{period}/what-if",
                Map.of("period", edition.period().toString()), query, Map.of("ratings", ratings), null, null),
                Movements.class).map(outcome -> outcome.told() == null ? Movements.NONE : outcome.told());
    }

    /** Decides the list: all of it or nothing. */
    Mono<Outcome<JsonNode>> decide(Reader reader, RatingList list) {
        List<Map<String, String>> ratings = new ArrayList<>();
        list.chosen().forEach((id, quality) -> ratings.add(Map.of("subjectId", id, "class", quality)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deciderId", list.committee().organisation().id());
        body.put("period", list.selected().edition().period().toString());
        body.put("subjectType", list.type());
        body.put("decisionNo", list.valueOf("decisionNo"));
        body.put("decidedOn", list.valueOf("decidedOn"));
        body.put("ratings", ratings);
        if (!list.valueOf("justification").isBlank()) {
            body.put("exception", Map.of("justification", list.valueOf("justification")));
        }
        return api.change(reader, Change.create("/api/v1/evaluations/batch", body, list.key()), JsonNode.class);
    }

    record Evaluations(List<Evaluation> items, @Nullable String next) {
        Evaluations {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** @param decidedClass null until it is decided */
    record Evaluation(String id, String subjectId, @Nullable String decidedClass, String state) {}
}
