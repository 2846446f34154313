package vn.bangvang.imports.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.access.Caller;
import vn.bangvang.access.OpenStreams;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.file.ImportFormat;
import vn.bangvang.imports.job.ImportJob;
import vn.bangvang.imports.job.Imports;
import vn.bangvang.imports.job.RowProblem;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Imports of one kind of thing; a service maps a subclass to {@code /api/v1/<things>/imports}. */
public abstract class ImportsController {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    /** The gateway gives up what is silent for twelve seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** Who writes a file waits for who takes it. */
    private static final Executor WRITERS = Executors.newVirtualThreadPerTaskExecutor();

    private final Imports imports;
    private final OpenStreams streams;
    private final Importable<?> importable;

    protected ImportsController(Imports imports, OpenStreams streams, Importable<?> importable) {
        this.imports = imports;
        this.streams = streams;
        this.importable = importable;
    }

    /**
     * Takes a file in, to be checked or carried out row by row. A file that cannot be read to its end is refused, and
     * nothing of it is kept. What is there already is not written again, so the same file twice changes nothing.
     *
     * @param mode whether rows are only judged, or also carried out
     * @param atomic whether a refused row holds up the others
     */
    @PostMapping(consumes = {CSV, XLSX, NDJSON})
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Mono<ImportAnswer> startImport(@RequestBody byte[] file,
            @RequestParam(defaultValue = "VALIDATE") ImportJob.Mode mode,
            @RequestParam(defaultValue = "ROW") ImportJob.Atomic atomic, IdempotencyKey key, Caller caller,
            ServerWebExchange exchange) {
        ImportFormat format = format(Objects.requireNonNull(exchange.getRequest().getHeaders().getContentType()));
        return imports.begin(caller, importable, new Imports.Order(format, mode, atomic, key), file).map(job -> {
            exchange.getResponse()
                    .getHeaders()
                    .setLocation(URI.create("/api/v1/" + importable.things() + "/imports/" + job.id()));
            return ImportAnswer.of(job);
        });
    }

    /** Shows how far an import has come. */
    @GetMapping("/{id}")
    public Mono<ImportAnswer> getImport(@PathVariable String id, Caller caller) {
        return imports.get(caller, importable, id).map(ImportAnswer::of);
    }

    /** Follows an import to its end, as server-sent events. */
    @ApiResponse(responseCode = "200", description = "Events named `progress`",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                    schema = @Schema(implementation = ImportAnswer.class)))
    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public Flux<ServerSentEvent<ImportAnswer>> followImport(@PathVariable String id, Caller caller) {
        Flux<ServerSentEvent<ImportAnswer>> progress = Flux.interval(Duration.ZERO, LOOKS_EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> imports.get(caller, importable, id), 1)
                .distinctUntilChanged()
                .takeUntil(job -> job.state().ended())
                .map(job -> ServerSentEvent.builder(ImportAnswer.of(job)).event("progress").build());
        Flux<ServerSentEvent<ImportAnswer>> heartbeat = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<ImportAnswer>builder().comment("").build());
        return imports.get(caller, importable, id)
                .thenMany(streams.admit(caller, progress.publish(
                        told -> Flux.merge(told, heartbeat.takeUntilOther(told.ignoreElements())))));
    }

    /** Lists why rows were refused, in the order of the rows, cell by cell. */
    @GetMapping("/{id}/errors")
    public Mono<ResponseEntity<Page<RowProblemAnswer>>> listImportErrors(@PathVariable String id, PageRequest page,
            Caller caller, ServerWebExchange exchange) {
        Locale language = exchange.getLocaleContext().getLocale();
        return imports.problems(caller, importable, id, page.afterId(), page.limit())
                .collectList()
                .map(found -> Answers.page(found, page, RowProblem::id,
                        found.stream().map(problem -> RowProblemAnswer.of(problem, language)).toList()));
    }

    /** Gives the refused rows back as they were sent, each with why, to be corrected and sent again. */
    @ApiResponse(responseCode = "200", description = "The rows",
            content = @Content(schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/{id}/rejected", produces = {CSV, XLSX, NDJSON})
    public Mono<Void> getImportRejects(@PathVariable String id, Caller caller, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        return imports.rejected(caller, importable, id, exchange.getLocaleContext().getLocale()).flatMap(rejected -> {
            attach(response, rejected.format(), "tu-choi");
            return response.writeWith(DataBufferUtils.outputStreamPublisher(rejected.written(),
                    response.bufferFactory(), WRITERS));
        });
    }

    /**
     * Gives an empty file with the headings to fill in; a workbook explains each on its second sheet.
     *
     * @param format of the file
     * @param lang of the headings, vi or en, where a link cannot carry an Accept-Language
     */
    @GetMapping(path = "/template", produces = {CSV, XLSX, NDJSON})
    public Mono<byte[]> getImportTemplate(@RequestParam(defaultValue = "XLSX") ImportFormat format,
            @RequestParam @Nullable String lang, ServerWebExchange exchange) {
        Locale language = lang == null ? exchange.getLocaleContext().getLocale() : Locale.forLanguageTag(lang);
        return Mono.fromSupplier(() -> Imports.template(importable, format, language))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(_ -> attach(exchange.getResponse(), format, "mau"));
    }

    private void attach(ServerHttpResponse response, ImportFormat format, String what) {
        response.getHeaders().setContentType(MediaType.parseMediaType(format.mediaType()));
        response.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename("%s-%s.%s".formatted(importable.things(), what, format.extension()))
                        .build());
    }

    private static ImportFormat format(MediaType type) {
        return Stream.of(ImportFormat.values())
                .filter(format -> MediaType.parseMediaType(format.mediaType()).includes(type))
                .findFirst()
                .orElseThrow();
    }
}
