package vn.bangvang.portal.api;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

import vn.bangvang.period.Period;
import vn.bangvang.portal.reader.Reader;

/** Reads the API like any other client, with the token that came with the reader's request. */
@Component
public class StandingsApi {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebClient api;

    StandingsApi(WebClient publicApi) {
        this.api = publicApi;
    }

    /** Which provinces and periods there are for the reader. */
    public Mono<Provinces> provinces(Reader reader) {
        return get(reader, Provinces.class, "/api/v1/standings", Map.of(), Map.of());
    }

    /** Rows of one level in order of rank, optionally only those below one superior. */
    public Mono<Standings> ranking(Reader reader, Edition edition, String level, @Nullable String superior) {
        Map<String, String> query = query(edition);
        query.put("level", level);
        if (superior != null) {
            query.put("superior", superior);
        }
        return get(reader, Standings.class, "/api/v1/standings/{period}/ranking",
                Map.of("period", edition.period().toString()),
                query);
    }

    /** One organisation with its way up and its children. */
    public Mono<Details> organisation(Reader reader, Edition edition, String id) {
        return get(reader, Details.class, "/api/v1/standings/{period}/organisations/{id}",
                Map.of("period", edition.period().toString(), "id", id), query(edition));
    }

    /**
     * A level of a board beside an earlier one.
     *
     * @param closing of the earlier board, null for the present one
     */
    public Mono<Comparison> comparison(Reader reader, Edition edition, Period with, @Nullable Integer closing,
            String level) {
        Map<String, String> query = query(edition);
        query.put("with", with.toString());
        if (closing != null) {
            query.put("withCloseVersion", closing.toString());
        }
        query.put("level", level);
        return get(reader, Comparison.class, "/api/v1/standings/{period}/comparison",
                Map.of("period", edition.period().toString()), query);
    }

    /** How the standings are kept up. */
    public Mono<Operations> operations(Reader reader) {
        return get(reader, Operations.class, "/api/v1/standings/operations", Map.of(), Map.of());
    }

    private static Map<String, String> query(Edition edition) {
        Map<String, String> query = new TreeMap<>();
        if (edition.province() != null) {
            query.put("province", edition.province());
        }
        if (edition.closing() != null) {
            query.put("closeVersion", edition.closing().toString());
        }
        return query;
    }

    private <T> Mono<T> get(Reader reader, Class<T> type, String path, Map<String, String> names,
            Map<String, String> query) {
        return api.get()
                .uri(address -> {
                    address.path(path);
                    query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
                    Map<String, String> values = new TreeMap<>(query);
                    values.putAll(names);
                    return address.build(values);
                })
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> passOn(reader, headers))
                .retrieve()
                .onStatus(HttpStatusCode::isError,
                        answer -> answer.bodyToMono(ApiRefusal.Problem.class)
                                .onErrorReturn(ApiRefusal.Problem.NONE)
                                .defaultIfEmpty(ApiRefusal.Problem.NONE)
                                .map(problem -> new ApiRefusal(answer.statusCode().value(), problem)))
                .bodyToMono(type)
                .timeout(PATIENCE)
                .onErrorMap(WebClientException.class, ApiRefusal::unreachable)
                .onErrorMap(CodecException.class, ApiRefusal::unreachable)
                .onErrorMap(TimeoutException.class, ApiRefusal::unreachable);
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
