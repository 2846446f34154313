package vn.bangvang.webapi;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
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

    /** @param code such as HTTP_401; the type and the words come from it */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String code) {
        ProblemDetail problem = Problems.of(status, List.of(new Refusal.Reason(code, "", null, Map.of())), exchange);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
