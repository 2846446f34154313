package vn.bangvang.portal.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.edition.Moments;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.Member;
import vn.bangvang.portal.register.RegisterApi;

/** The audit trail, searched by member, account and time. */
@Controller
class TrailController {
    private final TrailApi api;
    private final RegisterApi register;

    TrailController(TrailApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    @GetMapping("/nhat-ky-truy-cap")
    Mono<Rendering> trail(Reader reader, @RequestParam Map<String, String> asked) {
        var sought = new TrailApi.Sought(filled(asked, "dang-vien"), filled(asked, "tai-khoan"), moment(asked, "tu"),
                moment(asked, "den"));
        return Mono.zip(api.find(reader, sought, filled(asked, "tiep")), api.files(reader),
                (found, files) -> Rendering.view("audit")
                        .modelAttribute("trail", found.trail())
                        .modelAttribute("members", found.members())
                        .modelAttribute("organisations", found.organisations())
                        .modelAttribute("sought", sought)
                        .modelAttribute("files", files)
                        .modelAttribute("file", sought.file())
                        .modelAttribute("from", Moments.input(sought.from()))
                        .modelAttribute("to", Moments.input(sought.to()))
                        .build());
    }

    /** Whose entries are wanted: a name stands in the body, so that no log keeps it. */
    @PostMapping("/nhat-ky-truy-cap/nguoi")
    Mono<Rendering> people(Reader reader, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> Objects.requireNonNullElse(form.getFirst("ten"), "").strip())
                .flatMap(words -> (words.isEmpty() ? Mono.just(TrailApi.Found.NOBODY) : api.members(reader, words))
                        .flatMap(found -> register
                                .organisationNames(reader,
                                        found.items().stream().map(Member::cellId).distinct().toList())
                                .map(cells -> Rendering.view("audit-people")
                                        .modelAttribute("found", found)
                                        .modelAttribute("cells", cells)
                                        .modelAttribute("words", words)
                                        .build())));
    }

    private static @Nullable String filled(Map<String, String> asked, String name) {
        String value = asked.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Instant moment(Map<String, String> asked, String name) {
        return Moments.read(asked.get(name)).orElse(null);
    }
}
