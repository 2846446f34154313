package vn.bangvang.portal.api;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.reader.Reader;

/** The public API, asked like any other client asks it, with the token that came with the reader's request. */
@Component
public class PublicApi {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebClient api;
    private final RememberedBoards boards;

    PublicApi(WebClient addressedApi, RememberedBoards boards) {
        this.api = addressedApi;
        this.boards = boards;
    }

    /**
     * What stands at an address.
     *
     * @param path with names in braces
     * @param names what stands for them
     */
    public <T> Mono<T> get(Reader reader, Class<T> type, String path, Map<String, String> names,
            Map<String, String> query) {
        return read(reader, type, path, names, query).mapNotNull(ResponseEntity::getBody);
    }

    /** The same with how fresh its figures are, which stands beside it. */
    <T> Mono<T> measured(Reader reader, Class<T> type, String path, Map<String, String> names,
            Map<String, String> query, BiFunction<T, Measured, T> measured) {
        return read(reader, type, path, names, query)
                .mapNotNull(answer -> answer.getBody() == null
                        ? null
                        : measured.apply(answer.getBody(), Measured.in(answer.getHeaders())));
    }

    /** A board with how fresh its figures are, as it was read before where it is still the same. */
    Mono<Standings> board(Reader reader, String path, Map<String, String> names, Map<String, String> query) {
        var address = new RememberedBoards.Address(path, names, query, reader.language());
        RememberedBoards.Remembered before = boards.at(address);
        return exchange(reader, api.get()
                .uri(uri -> address(uri, path, names, query))
                .headers(headers -> {
                    if (before != null) {
                        headers.setIfNoneMatch(before.tag());
                    }
                }), Standings.class)
                .mapNotNull(answer -> {
                    Standings board = before != null && answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)
                            ? before.board()
                            : answer.getBody();
                    if (board == null) {
                        return null;
                    }
                    boards.remember(address, answer.getHeaders().getETag(), board);
                    Measured by = Measured.in(answer.getHeaders());
                    return board.measured(by.asOf(), by.lag());
                });
    }

    /** The same with the version that a change has to name. */
    public <T> Mono<Versioned<T>> versioned(Reader reader, Class<T> type, String path, Map<String, String> names) {
        return read(reader, type, path, names, Map.of())
                .mapNotNull(answer -> answer.getBody() == null
                        ? null
                        : new Versioned<>(answer.getBody(), answer.getHeaders().getETag()));
    }

    /** Changes something, at once or when somebody else has approved it. */
    public <T> Mono<Outcome<T>> change(Reader reader, Change change, Class<T> type) {
        return send(reader, change, MediaType.APPLICATION_JSON, type);
    }

    /** The same with a body that is a file. */
    public <T> Mono<Outcome<T>> send(Reader reader, Change change, MediaType as, Class<T> type) {
        return exchange(reader, api.method(HttpMethod.valueOf(change.method()))
                .uri(uri -> address(uri, change.path(), change.names(), change.query()))
                .contentType(as)
                .headers(headers -> change.headers().forEach(headers::set))
                .bodyValue(change.body()), type)
                .map(answer -> new Outcome<>(answer.getBody(), answer.getStatusCode()
                        .isSameCodeAs(
                                HttpStatus.ACCEPTED)));
    }

    private <T> Mono<ResponseEntity<T>> read(Reader reader, Class<T> type, String path, Map<String, String> names,
            Map<String, String> query) {
        return exchange(reader, api.get().uri(uri -> address(uri, path, names, query)), type);
    }

    private static URI address(UriBuilder address, String path, Map<String, String> names,
            Map<String, String> query) {
        address.path(path);
        Map<String, String> values = new TreeMap<>(query);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        values.putAll(names);
        return address.build(values);
    }

    private static <T> Mono<ResponseEntity<T>> exchange(Reader reader, WebClient.RequestHeadersSpec<?> request,
            Class<T> type) {
        return request.accept(MediaType.APPLICATION_JSON)
                .attribute(CarriedPositions.OF_THE_READER, reader.seen())
                .headers(headers -> passOn(reader, headers))
                .retrieve()
                .onStatus(HttpStatusCode::isError, PublicApi::refusal)
                .toEntity(type)
                .timeout(PATIENCE)
                .onErrorMap(WebClientException.class, ApiRefusal::unreachable)
                .onErrorMap(CodecException.class, ApiRefusal::unreachable)
                .onErrorMap(TimeoutException.class, ApiRefusal::unreachable);
    }

    private static Mono<ApiRefusal> refusal(ClientResponse answer) {
        return answer.bodyToMono(ApiRefusal.Problem.class)
                .onErrorReturn(ApiRefusal.Problem.NONE)
                .defaultIfEmpty(ApiRefusal.Problem.NONE)
                .map(problem -> new ApiRefusal(answer.statusCode().value(), problem));
    }

    private static void passOn(Reader reader, HttpHeaders headers) {
        if (reader.token() != null) {
            headers.setBearerAuth(reader.token());
        }
        if (reader.traceparent() != null) {
            headers.set("traceparent", reader.traceparent());
        }
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, reader.language().tag());
    }
}
