package vn.bangvang.gateway.answers;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the door says when it cannot let a request through: RFC 9457 problem documents for programs, a short page for
 * people, Vietnamese first.
 */
@Component
public class Problems {

    /** The portal's toolbar keeps the reader's language here. */
    private static final String LANGUAGE_COOKIE = "bv-lang";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JsonMapper json;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Problems(JsonMapper json) {
        this.json = json;
        messages.setBasename("messages/problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(VIETNAMESE);
    }

    /** @param code the rule in UPPER_SNAKE_CASE; it names the problem's type and its message */
    public Mono<Void> answer(ServerWebExchange exchange, HttpStatusCode status, String code) {
        ServerHttpRequest request = exchange.getRequest();
        Locale language = languageOf(request);
        String title = messages.getMessage(code, null, language);
        String traceId = Trace.idOf(exchange);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentLanguage(language);
        response.getHeaders().set(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        boolean person = Audience.of(request) == Audience.PERSON;
        response.getHeaders()
                .setContentType(
                        person
                                ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
                                : MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = person
                ? ErrorPage.html(language.getLanguage(), status.value(), title,
                        messages.getMessage("TRY_AGAIN", null, language), again(request), traceId)
                        .getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(document(request, status, code, title, traceId));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> document(ServerHttpRequest request, HttpStatusCode status, String code,
            String title, String traceId) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:bangvang:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("title", title);
        document.put("status", status.value());
        document.put("instance", request.getPath().value());
        document.put("traceId", traceId);
        return document;
    }

    /** The way back from the login form works once. */
    private static String again(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/login/") ? "/" : "";
    }

    private static Locale languageOf(ServerHttpRequest request) {
        HttpCookie chosen = request.getCookies().getFirst(LANGUAGE_COOKIE);
        if (chosen != null) {
            return chosen.getValue().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        }
        List<Locale> accepted = request.getHeaders().getAcceptLanguageAsLocales();
        return !accepted.isEmpty() && accepted.getFirst().getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

}
