package vn.bangvang.portal.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** What waits for the reader's approval, and what of others still waits. */
@Controller
class ApprovalController {
    private final PublicApi api;
    private final RegisterApi register;

    ApprovalController(PublicApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    @GetMapping("/cho-duyet")
    Mono<Rendering> approvals(Reader reader) {
        return Flux.concat(waiting(reader, "evaluation-approvals", false),
                waiting(reader, "member-approvals", true))
                .collectList()
                .flatMap(waiting -> Mono.zip(
                        register.organisationNames(reader,
                                ids(waiting, Waiting.Request::organisationIds)),
                        register.memberNames(reader, ids(waiting, Waiting.Request::memberIds)),
                        (names, members) -> Rendering.view("approvals")
                                .modelAttribute("forMe",
                                        waiting.stream().filter(each -> each.request().waitsForMe()).toList())
                                .modelAttribute("forOthers",
                                        waiting.stream().filter(each -> !each.request().waitsForMe()).toList())
                                .modelAttribute("names", names)
                                .modelAttribute("members", members)
                                .build()));
    }

    private static Set<String> ids(List<Waiting> waiting, Function<Waiting.Request, List<String>> which) {
        return waiting.stream().flatMap(each -> which.apply(each.request()).stream()).collect(Collectors.toSet());
    }

    /** A reader who may see those of one service only sees these. */
    private Flux<Waiting> waiting(Reader reader, String collection, boolean ofRegister) {
        return api.get(reader, Requests.class, "/api/v1/" + collection, Map.of(), Map.of("state", "REQUESTED",
                "limit", "100"))
                .onErrorComplete(ApiRefusal.class)
                .flatMapIterable(Requests::items)
                .map(request -> new Waiting(request, ofRegister));
    }

    record Requests(List<Waiting.Request> items) {
        Requests {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }
}
