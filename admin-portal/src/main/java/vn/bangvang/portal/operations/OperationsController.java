package vn.bangvang.portal.operations;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Operations;
import vn.bangvang.portal.api.Provinces;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** What operators look at when somebody says that a figure is missing. */
@Controller
class OperationsController {

    private final StandingsApi api;
    private final RegisterApi register;

    OperationsController(StandingsApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    @GetMapping("/van-hanh")
    Mono<Rendering> operations(Reader reader) {
        return Mono.zip(api.operations(reader), provinces(reader))
                .flatMap(read -> names(reader, read.getT1())
                        .map(names -> Rendering.view("operations")
                                .modelAttribute("operations", read.getT1())
                                .modelAttribute("provinces", read.getT2())
                                .modelAttribute("names", names)
                                .build()));
    }

    /** Names by id; the page is there before the first board is. */
    private Mono<Map<String, String>> provinces(Reader reader) {
        return api.provinces(reader)
                .map(all -> all.items()
                        .stream()
                        .collect(Collectors.toMap(Provinces.Province::id, Provinces.Province::name)))
                .onErrorReturn(ApiRefusal.class, Map.of());
    }

    /** Of those that the reader may ask for: a refusal would be written down as one. */
    private Mono<Map<String, String>> names(Reader reader, Operations operations) {
        return reader.account().scopes().contains("organisations:read")
                ? register.organisationNames(reader, organisations(operations))
                : Mono.just(Map.of());
    }

    private static Collection<String> organisations(Operations operations) {
        return operations.subjects()
                .filter(subject -> subject.aggregateType().equals("organisation"))
                .map(Operations.Subject::aggregateId)
                .collect(Collectors.toSet());
    }
}
