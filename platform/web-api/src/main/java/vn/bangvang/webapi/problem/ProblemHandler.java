package vn.bangvang.webapi.problem;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

import vn.bangvang.problem.Problems;
import vn.bangvang.problem.TraceContext;
import vn.bangvang.refusal.Refusal;

/** Answers every failure with a problem document (RFC 9457): never a stack trace, never 500 for bad input. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, ServerWebExchange exchange) {
        return answer(Problems.status(refusal), refusal.reasons(), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidFields(WebExchangeBindException invalid, ServerWebExchange exchange) {
        return answer(HttpStatus.BAD_REQUEST, InputErrors.of(invalid), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(ServerWebInputException unreadable, ServerWebExchange exchange) {
        return answer(HttpStatus.BAD_REQUEST, List.of(InputErrors.of(unreadable)), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception thrown, ServerWebExchange exchange) {
        Failure failure = Failure.of(thrown);
        if (failure.unexpected()) {
            LOG.error("Request {} failed in trace {}", exchange.getRequest().getPath(),
                    TraceContext.of(exchange).traceId(), thrown);
        }
        return answer(failure.status(), List.of(failure.reason()), exchange);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, List<Refusal.Reason> reasons,
            ServerWebExchange exchange) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        String retryAfter = Problems.retryAfter(status, reasons.getFirst().code());
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(Problems.document(exchange, status, reasons, exchange.getLocaleContext().getLocale()));
    }
}
