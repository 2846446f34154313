package vn.bangvang.webapi;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

import vn.bangvang.refusal.Refusal;

/** Makes problem documents (RFC 9457) in the caller's language. */
final class Problems {
    private Problems() {}

    static ProblemDetail of(HttpStatusCode status, List<Refusal.Reason> reasons, ServerWebExchange exchange) {
        Locale locale = exchange.getLocaleContext().getLocale();
        Refusal.Reason first = reasons.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Messages.message(first, locale));
        problem.setType(Messages.type(first.code()));
        problem.setTitle(Messages.title(first.code(), status.value(), locale));
        problem.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
        problem.setProperty("traceId", TraceContext.of(exchange).traceId());
        problem.setProperty("errors", FieldProblem.of(reasons, "", locale));
        return problem;
    }
}
