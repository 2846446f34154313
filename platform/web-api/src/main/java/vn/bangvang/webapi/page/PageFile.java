package vn.bangvang.webapi.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.problem.AcceptedLanguage;
import vn.bangvang.problem.Sentences;
import vn.bangvang.tables.FileForm;
import vn.bangvang.tables.Table;

/**
 * Writes a page of a list as a file. It is asked for by {@code export=}, never by chance of what a client accepts, so
 * it writes only what the answer says of itself.
 */
public final class PageFile implements HttpMessageWriter<Page<?>> {
    private static final int PREFIX = "/api/v1/".length();
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return Stream.of(FileForm.values()).map(form -> MediaType.parseMediaType(form.mediaType())).toList();
    }

    @Override
    public boolean canWrite(ResolvableType type, @Nullable MediaType as) {
        return as != null && type.toClass() == Page.class && form(as) != null;
    }

    private static @Nullable FileForm form(MediaType type) {
        return Stream.of(FileForm.values())
                .filter(form -> MediaType.parseMediaType(form.mediaType()).equalsTypeAndSubtype(type))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Mono<Void> write(Publisher<? extends Page<?>> pages, ResolvableType type, @Nullable MediaType as,
            ReactiveHttpOutputMessage message, Map<String, Object> hints) {
        return Mono.error(new IllegalStateException("a file is named after the request"));
    }

    @Override
    public Mono<Void> write(Publisher<? extends Page<?>> pages, ResolvableType declared, ResolvableType type,
            @Nullable MediaType as, ServerHttpRequest request, ServerHttpResponse response, Map<String, Object> hints) {
        FileForm form = as == null ? null : form(as);
        if (form == null) {
            return Mono.error(new IllegalStateException("no file is written as " + as));
        }
        String things = request.getPath().value().substring(PREFIX).replace('/', '-');
        Mono<DataBuffer> file = Mono.from(pages)
                .publishOn(Schedulers.boundedElastic())
                .map(page -> response.bufferFactory()
                        .wrap(form.of(table(page, things, request), isTrue(request.getQueryParams(), "bom"))));
        response.getHeaders()
                .setContentType(MediaType.parseMediaType(form.mediaType()
                        + (form == FileForm.CSV ? ";charset=UTF-8" : "")));
        response.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(things + "." + form.extension())
                        .build());
        return response.writeWith(file);
    }

    private static boolean isTrue(MultiValueMap<String, String> given, String name) {
        return "true".equals(given.getFirst(name));
    }

    private static Table table(Page<?> page, String things, ServerHttpRequest request) {
        Locale language = language(request);
        List<?> items = page.items();
        Table.Source source = source(request, language);
        String title = title(things, language);
        if (items.isEmpty()) {
            return new Table(title, source, List.of(Sentences.text("List.empty", language)), 0, List.of());
        }
        var columns = new RecordColumns(items.getFirst().getClass(), things, page.fields(), language);
        return new Table(title, source, columns.headings(), 1,
                items.stream().<List<@Nullable Object>>map(columns::line).toList());
    }

    private static String title(String things, @Nullable Locale language) {
        String key = "List." + things;
        String title = Sentences.text(key, language);
        return title.equals(key) ? things : title;
    }

    private static @Nullable Locale language(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst("lang");
        return asked != null ? Locale.forLanguageTag(asked) : AcceptedLanguage.of(request.getHeaders());
    }

    private static Table.Source source(ServerHttpRequest request, @Nullable Locale language) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(Sentences.text("List.at", language), MOMENT.format(Instant.now().atZone(HERE)));
        request.getQueryParams()
                .forEach((name, values) -> facts.put(name, String.join(", ", values)));
        List.of("export", "bom", "lang", "cursor", "limit").forEach(facts::remove);
        return new Table.Source(Sentences.text("List.source", language), facts);
    }
}
