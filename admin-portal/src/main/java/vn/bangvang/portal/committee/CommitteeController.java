package vn.bangvang.portal.committee;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.Organisation;
import vn.bangvang.portal.register.RegisterApi;

/** The committees of an organisation, with the forms by which they are set up and seated. */
@Controller
class CommitteeController {
    private static final List<String> BODIES = List.of("EXECUTIVE", "STANDING", "INSPECTION");

    private final PublicApi api;
    private final RegisterApi register;

    CommitteeController(PublicApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    @GetMapping("/cap-uy/{id}")
    Mono<Rendering> committees(Reader reader, @PathVariable String id) {
        Mono<Organisation> unit = api.get(reader, Organisation.class, "/api/v1/organisations/{id}", Map.of("id", id),
                Map.of());
        Mono<Map<String, Committee>> committees = Flux.fromIterable(BODIES)
                .flatMap(body -> committee(reader, id, body))
                .collectMap(Committee::body);
        return Mono.zip(unit, committees)
                .flatMap(read -> register.memberNames(reader, holders(read.getT2()))
                        .map(names -> Rendering.view("committees")
                                .modelAttribute("unit", read.getT1())
                                .modelAttribute("bodies", BODIES)
                                .modelAttribute("committees", read.getT2())
                                .modelAttribute("members", names)
                                .build()));
    }

    /** Empty where it was not set up. */
    private Mono<Committee> committee(Reader reader, String id, String body) {
        return api.get(reader, Committee.class, "/api/v1/organisations/{id}/committees/{body}",
                Map.of("id", id, "body", body), Map.of())
                .onErrorResume(ApiRefusal.class, refusal -> refusal.status() == HttpStatus.NOT_FOUND.value()
                        ? Mono.empty()
                        : Mono.error(refusal));
    }

    private static TreeSet<String> holders(Map<String, Committee> committees) {
        return committees.values()
                .stream()
                .flatMap(one -> one.holders().stream())
                .map(Committee.Holder::memberId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
