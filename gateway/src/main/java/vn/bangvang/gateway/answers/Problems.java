package vn.bangvang.gateway.answers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.AcceptedLanguage;
import vn.bangvang.problem.ProblemWriter;
import vn.bangvang.problem.Sentences;
import vn.bangvang.problem.TraceContext;
import vn.bangvang.refusal.Refusal;

/**
 * What the gateway says when it cannot let a request through: a problem document for programs, a short page for people,
 * Vietnamese first.
 */
@Component
public class Problems {
    /** The portal's toolbar keeps the reader's language here. */
    private static final String LANGUAGE_COOKIE = "bv-lang";

    private final ProblemWriter problems;

    Problems(ProblemWriter problems) {
        this.problems = problems;
    }

    /** @param code the rule in UPPER_SNAKE_CASE; it names the problem's type and its message */
    public Mono<Void> answer(ServerWebExchange exchange, HttpStatusCode status, String code) {
        Locale language = languageOf(exchange.getRequest());
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setContentLanguage(language);
        headers.set(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        return Audience.of(exchange.getRequest()) == Audience.PERSON
                ? page(exchange, status, code, language)
                : problems.write(exchange, status, new Refusal.Reason(code, "", null, Map.of()), language);
    }

    private static Mono<Void> page(ServerWebExchange exchange, HttpStatusCode status, String code, Locale language) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        String retryAfter = vn.bangvang.problem.Problems.retryAfter(status, code);
        if (retryAfter != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        byte[] page = ErrorPage
                .html(language, status.value(), code, again(exchange.getRequest()), TraceContext.of(exchange).traceId())
                .getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(page)));
    }

    /** The way back from the login form works once. */
    private static String again(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/login/") ? "/" : "";
    }

    private static Locale languageOf(ServerHttpRequest request) {
        HttpCookie chosen = request.getCookies().getFirst(LANGUAGE_COOKIE);
        if (chosen != null) {
            return Sentences.language(Locale.forLanguageTag(chosen.getValue()));
        }
        return Sentences.language(AcceptedLanguage.of(request.getHeaders()));
    }
}
