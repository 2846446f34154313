package vn.bangvang.portal.imports;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Change;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;

/** Takes a file to the API, shows how far it has come, and which rows were refused and why. */
@Controller
class ImportController {
    private static final String LINES_SHOWN = "200";
    private static final String SECONDS = "2";

    private final PublicApi api;

    ImportController(PublicApi api) {
        this.api = api;
    }

    @GetMapping("/nhap/{address}")
    Rendering form(@PathVariable String address) {
        return form(known(address), UUID.randomUUID().toString(), HttpStatus.OK).build();
    }

    @PostMapping(path = "/nhap/{address}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> send(Reader reader, @PathVariable String address, ServerWebExchange exchange) {
        Things things = known(address);
        return exchange.getMultipartData().map(Upload::of).flatMap(upload -> {
            MediaType type = upload.type().orElse(null);
            return type == null
                    ? Mono.just(form(things, upload.key(), HttpStatus.UNPROCESSABLE_CONTENT)
                            .modelAttribute("kindUnknown", true)
                            .build())
                    : upload.file()
                            .defaultIfEmpty(new byte[0])
                            .flatMap(file -> api.send(reader, change(things, upload, file), type, Progress.class))
                            .map(begun -> Rendering.redirectTo("/nhap/%s/%s".formatted(address,
                                    Objects.requireNonNull(begun.told()).id())).build())
                            .onErrorResume(ApiRefusal.class, refusal -> refusal.status() == 401
                                    ? Mono.error(refusal)
                                    : Mono.just(
                                            form(things, upload.key(), HttpStatusCode.valueOf(refusal.status()))
                                                    .modelAttribute("problem", refusal.problem())
                                                    .build()));
        });
    }

    private static Change change(Things things, Upload upload, byte[] file) {
        return new Change("POST", things.path(), Map.of(), upload.query(), file, null, upload.key());
    }

    @GetMapping("/nhap/{address}/{id}")
    Mono<Rendering> progress(Reader reader, @PathVariable String address, @PathVariable String id) {
        Things things = known(address);
        return api.get(reader, Progress.class, things.path() + "/{id}", Map.of("id", id), Map.of())
                .flatMap(progress -> api.get(reader, Progress.Report.class, things.path() + "/{id}/errors",
                        Map.of("id", id), Map.of("limit", LINES_SHOWN)).map(report -> page(things, progress, report)));
    }

    /** Until it has ended the browser asks again by itself, without a script. */
    private static Rendering page(Things things, Progress progress, Progress.Report report) {
        Rendering.Builder<?> page = Rendering.view("imported")
                .modelAttribute("things", things)
                .modelAttribute("progress", progress)
                .modelAttribute("lines", report.items());
        return progress.ended() ? page.build() : page.header("Refresh", SECONDS).build();
    }

    private static Rendering.Builder<?> form(Things things, String key, HttpStatusCode status) {
        return Rendering.view("import")
                .status(status)
                .modelAttribute("things", things)
                .modelAttribute("key", key)
                .modelAttribute("kindUnknown", false);
    }

    private static Things known(String address) {
        return Things.at(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
