package vn.bangvang.webapi;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.refusal.Refusal;

/** Answers with a problem document where no controller is at work: a filter, a token check. */
public final class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** @param code such as TOKEN_MISSING; the type and the words come from it */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String code) {
        return write(exchange, status, new Refusal.Reason(code, "", null, Map.of()));
    }

    /** Seconds; those who got into each other's way are soon out of it. */
    static String retryAfter(Refusal.Reason reason) {
        return reason.code().equals("TOO_MANY_AT_ONCE") ? "1" : "5";
    }

    Mono<Void> write(ServerWebExchange exchange, HttpStatusCode status, Refusal.Reason reason) {
        ProblemDetail problem = Problems.of(status, List.of(reason), exchange);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter(reason));
        }
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
