package vn.bangvang.portal.operations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.reader.Reader;

/** What operators look at when somebody says that a figure is missing. */
@Controller
class OperationsController {

    private final StandingsApi api;

    OperationsController(StandingsApi api) {
        this.api = api;
    }

    @GetMapping("/van-hanh")
    Mono<Rendering> operations(Reader reader) {
        return api.operations(reader)
                .map(operations -> Rendering.view("operations").modelAttribute("operations", operations).build());
    }
}
