package vn.bangvang.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.refusal.Refusal;

/** Answers with a problem document where no controller is at work: a filter, a token check, the gateway. */
public final class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** @param code such as TOKEN_MISSING; the type and the words come from it */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatusCode status, String code) {
        return write(exchange, status, new Refusal.Reason(code, "", null, Map.of()));
    }

    public Mono<Void> write(ServerWebExchange exchange, HttpStatusCode status, Refusal.Reason reason) {
        return write(exchange, status, reason, exchange.getLocaleContext().getLocale());
    }

    /** @param locale the reader's language, where the request says it in its own way */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatusCode status, Refusal.Reason reason,
            @Nullable Locale locale) {
        ProblemDetail problem = Problems.document(exchange, status, List.of(reason), locale);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        String retryAfter = Problems.retryAfter(status, reason.code());
        if (retryAfter != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
