package vn.bangvang.webapi;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

import vn.bangvang.refusal.Refusal;

/** Writes problem documents in the caller's language; the type is stable and made from the rule's code. */
final class Problems {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** One entry of the extension member {@code errors}. */
    record FieldError(String pointer, String code, String message, @Nullable Object rejectedValue) {}

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Problems() {
        messages.setBasenames("messages/problems", "messages/web-api");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(VIETNAMESE);
    }

    ProblemDetail of(HttpStatusCode status, List<Refusal.Reason> reasons, ServerWebExchange exchange) {
        Locale locale = locale(exchange);
        Refusal.Reason first = reasons.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message(first, locale));
        problem.setType(URI.create("urn:bangvang:problem:" + first.code().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title(first, locale));
        problem.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
        problem.setProperty("traceId", TraceContext.of(exchange).traceId());
        problem.setProperty("errors",
                reasons.stream()
                        .map(reason -> new FieldError(reason.pointer(), reason.code(), message(reason, locale),
                                reason.rejectedValue()))
                        .toList());
        return problem;
    }

    private static Locale locale(ServerWebExchange exchange) {
        Locale asked = exchange.getLocaleContext().getLocale();
        return asked != null && asked.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    private String title(Refusal.Reason reason, Locale locale) {
        String title = messages.getMessage(reason.code() + ".title", null, "", locale);
        return title == null || title.isEmpty() ? message(reason, locale) : title;
    }

    private String message(Refusal.Reason reason, Locale locale) {
        String template = messages.getMessage(reason.code(), null, reason.code(), locale);
        String text = template == null ? reason.code() : template;
        for (Map.Entry<String, Object> value : reason.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }
}
