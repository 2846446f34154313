package vn.bangvang.portal.own;

import java.util.Map;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;

/** The rated person's page. Whose record it shows, the API takes from the token alone. */
@Controller
class OwnController {
    private final PublicApi api;

    OwnController(PublicApi api) {
        this.api = api;
    }

    @GetMapping("/ho-so-cua-toi")
    Mono<Rendering> own(Reader reader) {
        return api.get(reader, OwnRecord.class, "/api/v1/own-record", Map.of(), Map.of())
                .map(record -> Rendering.view("own").modelAttribute("own", record).build())
                .onErrorResume(ApiRefusal.class, refusal -> refusal.status() == HttpStatus.NOT_FOUND.value()
                        ? Mono.just(notConnected(refusal))
                        : Mono.error(refusal));
    }

    private static Rendering notConnected(ApiRefusal refusal) {
        return Rendering.view("own")
                .status(HttpStatus.NOT_FOUND)
                .modelAttribute("own", OwnRecord.NONE)
                .modelAttribute("why", Objects.requireNonNullElse(refusal.problem().detail(), ""))
                .build();
    }
}
