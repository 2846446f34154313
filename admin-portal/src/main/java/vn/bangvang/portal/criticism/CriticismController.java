package vn.bangvang.portal.criticism;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Change;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.Member;
import vn.bangvang.portal.register.RegisterApi;

/** Records that the organisations below a unit, or the members of a cell, handed in their self-criticism. */
@Controller
class CriticismController {
    /** More than the members of any cell take. */
    private static final int PAGES = 20;

    private final PublicApi api;
    private final StandingsApi standings;
    private final RegisterApi register;
    private final BoardSelector boards;

    CriticismController(PublicApi api, StandingsApi standings, RegisterApi register, BoardSelector boards) {
        this.api = api;
        this.standings = standings;
        this.register = register;
        this.boards = boards;
    }

    @GetMapping("/kiem-diem/{unit}")
    Mono<Rendering> list(Reader reader, @PathVariable String unit, BoardSelector.Request request) {
        return boards.select(reader, request)
                .flatMap(selected -> page(reader, selected, unit, ApiRefusal.Problem.NONE, Map.of(), 200));
    }

    @PostMapping("/kiem-diem/{unit}")
    Mono<Rendering> record(Reader reader, @PathVariable String unit, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> boards.select(reader, new BoardSelector.Request(
                        form.getFirst("tinh"), null, form.getFirst("ky"), null, null))
                        .flatMap(selected -> api.change(reader, Change.create("/api/v1/self-criticisms/batch",
                                body(selected, form), form.getFirst("lan-gui")), Results.class)
                                .map(outcome -> outcome.told() == null ? new Results(List.of()) : outcome.told())
                                .flatMap(results -> results.refused().isEmpty()
                                        ? Mono.just(Rendering.redirectTo(Links.to(selected.edition())
                                                .page("/kiem-diem/" + unit, Map.of("xong", "chap-nhan-kiem-diem")))
                                                .build())
                                        : page(reader, selected, unit, ApiRefusal.Problem.NONE, results.refused(), 422))
                                .onErrorResume(ApiRefusal.class, refusal -> refusal.status() == 401
                                        ? Mono.error(refusal)
                                        : page(reader, selected, unit, refusal.problem(), Map.of(),
                                                refusal.status()))));
    }

    private static Map<String, Object> body(SelectedBoard selected, MultiValueMap<String, String> form) {
        String marks = form.containsKey("tat-ca") ? "danh-sach" : "da-nop";
        List<Map<String, Object>> items = form.getOrDefault(marks, List.of()).stream().map(marked -> {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("reference", marked);
            item.put("subjectType", marked.substring(0, Math.max(0, marked.indexOf('.'))));
            item.put("subjectId", marked.substring(marked.indexOf('.') + 1));
            item.put("submittedOn", Objects.requireNonNullElse(form.getFirst("submittedOn"), ""));
            item.put("accepted", form.containsKey("chap-nhan"));
            return item;
        }).toList();
        return Map.of("period", selected.edition().period().toString(), "items", items);
    }

    private Mono<Rendering> page(Reader reader, SelectedBoard selected, String unit, ApiRefusal.Problem problem,
            Map<String, String> refused, int status) {
        return standings.organisation(reader, selected.edition(), unit)
                .flatMap(details -> Mono.zip(members(reader, details), handedIn(reader, selected, details))
                        .map(read -> Rendering.view("criticism")
                                .status(HttpStatusCode.valueOf(status))
                                .modelAttribute("selected", selected)
                                .modelAttribute("unit", details.figures())
                                .modelAttribute("below", details.children())
                                .modelAttribute("members", read.getT1())
                                .modelAttribute("handedIn", read.getT2())
                                .modelAttribute("problem", problem)
                                .modelAttribute("refused", refused)
                                .modelAttribute("key", UUID.randomUUID().toString())
                                .modelAttribute("go", Links.to(selected.edition()))
                                .build()));
    }

    private Mono<List<Member>> members(Reader reader, Details details) {
        return details.children().isEmpty()
                ? register.members(reader, details.figures().organisation().id())
                        .onErrorReturn(ApiRefusal.class, List.of())
                : Mono.just(List.of());
    }

    /** The self-criticisms of a cell's members that are there already, by the member's id. */
    private Mono<Map<String, HandedIn>> handedIn(Reader reader, SelectedBoard selected, Details details) {
        return details.children().isEmpty()
                ? page(reader, selected, details, null)
                        .expand(page -> page.next() == null
                                ? Mono.empty()
                                : page(reader, selected, details, page.next()))
                        .take(PAGES)
                        .flatMapIterable(AlreadyThere::items)
                        .collectMap(HandedIn::subjectId)
                        .onErrorReturn(ApiRefusal.class, Map.of())
                : Mono.just(Map.of());
    }

    private Mono<AlreadyThere> page(Reader reader, SelectedBoard selected, Details details, @Nullable String cursor) {
        Map<String, String> query = new TreeMap<>(Map.of("organisationId", details.figures().organisation().id(),
                "period", selected.edition().period().toString(), "limit", "500"));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(reader, AlreadyThere.class, "/api/v1/self-criticisms", Map.of(), query);
    }

    record AlreadyThere(List<HandedIn> items, @Nullable String next) {
        AlreadyThere {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    public record HandedIn(String id, String subjectId, String state, @Nullable String submittedOn) {}

    /** What became of each of many. */
    record Results(List<Result> results) {
        Results {
            results = Objects.requireNonNullElse(results, List.of());
        }

        /** Why one was refused, by its reference. */
        Map<String, String> refused() {
            Map<String, String> refused = new LinkedHashMap<>();
            for (Result result : results) {
                if (result.problem() != null && result.reference() != null) {
                    refused.put(result.reference(), result.problem().title());
                }
            }
            return refused;
        }
    }

    record Result(int status, @Nullable String reference, @Nullable Problem problem) {}

    record Problem(String title) {}
}
