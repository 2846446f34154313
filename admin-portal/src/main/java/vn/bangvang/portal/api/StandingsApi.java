package vn.bangvang.portal.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.reader.Reader;

/** Reads the API like any other client, with the token that came with the reader's request. */
@Component
public class StandingsApi {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebClient api;

    StandingsApi(WebClient publicApi) {
        this.api = publicApi;
    }

    /** Rows of one level in order of rank, optionally only those directly under one superior. */
    public Mono<Standings> ranking(Reader reader, String period, String level, @Nullable String superior) {
        String all = "/api/v1/standings/{period}/ranking?level={level}";
        return superior == null
                ? get(reader, Standings.class, all, Map.of("period", period, "level", level))
                : get(reader, Standings.class, all + "&superior={superior}",
                        Map.of("period", period, "level", level, "superior", superior));
    }

    /** One organisation with its way up and its children. */
    public Mono<Details> organisation(Reader reader, String period, String id) {
        return get(reader, Details.class, "/api/v1/standings/{period}/organisations/{id}",
                Map.of("period", period, "id", id));
    }

    /** The years that were opened, newest first; empty when the reader may not list them. */
    public Mono<List<String>> periods(Reader reader) {
        return get(reader, JsonNode.class, "/api/v1/evaluation-years?limit=200", Map.of())
                .map(page -> page.path("items")
                        .valueStream()
                        .map(year -> year.path("year").asInt(0))
                        .filter(year -> year > 0)
                        .distinct()
                        .sorted((first, second) -> second - first)
                        .map(String::valueOf)
                        .toList())
                .onErrorReturn(ApiRefusal.class, List.of());
    }

    /** How the standings are kept up. */
    public Mono<Operations> operations(Reader reader) {
        return get(reader, Operations.class, "/api/v1/standings/operations", Map.of());
    }

    private <T> Mono<T> get(Reader reader, Class<T> type, String address, Map<String, String> values) {
        return api.get()
                .uri(address, values)
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> passOn(reader, headers))
                .retrieve()
                .onStatus(HttpStatusCode::isError,
                        answer -> answer.bodyToMono(ApiRefusal.Problem.class)
                                .onErrorReturn(ApiRefusal.Problem.UNREADABLE)
                                .defaultIfEmpty(ApiRefusal.Problem.UNREADABLE)
                                .map(problem -> new ApiRefusal(answer.statusCode().value(), problem)))
                .bodyToMono(type)
                .timeout(PATIENCE)
                .onErrorMap(WebClientException.class, ApiRefusal::unreachable)
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
