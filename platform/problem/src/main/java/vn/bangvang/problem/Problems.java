package vn.bangvang.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

import vn.bangvang.refusal.Refusal;

/** Problem documents (RFC 9457) and what of them follows from a code or a refusal alone. */
public final class Problems {
    private static final Set<String> SOON_OVER = Set.of("TOO_MANY_AT_ONCE", "BEHIND_THE_LOG");
    private static final String SOON = "1";
    private static final String IN_A_MOMENT = "5";
    /** Counts what was answered, so that an operator sees which rule callers run into. */
    private static final String COUNTED = "bangvang.problems";

    private Problems() {}

    /**
     * Makes the document and counts it in {@code bangvang.problems} by status and code of the first reason.
     *
     * @return the document about the first reason, with an error for each
     */
    public static ProblemDetail document(ServerWebExchange exchange, HttpStatusCode status,
            List<Refusal.Reason> reasons, @Nullable Locale locale) {
        Refusal.Reason first = reasons.getFirst();
        Metrics.counter(COUNTED, "status", String.valueOf(status.value()), "code", first.code()).increment();
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, Sentences.message(first, locale));
        document.setType(type(first.code()));
        document.setTitle(Sentences.title(first.code(), status.value(), locale));
        document.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
        document.setProperty("traceId", TraceContext.of(exchange).traceId());
        document.setProperty("errors", FieldProblem.of(reasons, "", locale));
        return document;
    }

    /** The stable name of the problem, made from its code. */
    public static URI type(String code) {
        return URI.create("urn:bangvang:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** How a refusal is answered over HTTP. */
    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }

    /**
     * When it makes sense to come back.
     *
     * @return seconds for {@code Retry-After}, null where waiting does not help; who got into each other's way, and
     *         who is behind, is so for a second
     */
    public static @Nullable String retryAfter(HttpStatusCode status, String code) {
        if (!status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return null;
        }
        return SOON_OVER.contains(code) ? SOON : IN_A_MOMENT;
    }
}
