package vn.bangvang.webapi;

import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

import vn.bangvang.outbox.Contention;
import vn.bangvang.outbox.OutboxFull;
import vn.bangvang.outbox.StaleVersion;
import vn.bangvang.refusal.Refusal;

/** Answers every failure with a problem document (RFC 9457): never a stack trace, never 500 for bad input. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, ServerWebExchange exchange) {
        return answer(Messages.status(refusal), refusal.reasons(), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notUnderstood(BadRequest request, ServerWebExchange exchange) {
        return answer(request.status(), List.of(request.reason()), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion stale, ServerWebExchange exchange) {
        return answer(HttpStatus.PRECONDITION_FAILED,
                List.of(new Refusal.Reason("STALE_VERSION", "", null, Map.of("current", stale.current()))), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> full(OutboxFull full, ServerWebExchange exchange) {
        return later("5", "OUTBOX_FULL", exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contended(Contention contention, ServerWebExchange exchange) {
        return later("1", "TOO_MANY_AT_ONCE", exchange);
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
    ResponseEntity<ProblemDetail> other(Exception failure, ServerWebExchange exchange) {
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            return answer(status, List.of(reason("HTTP_" + status.value())), exchange);
        }
        LOG.error("Request {} failed in trace {}", exchange.getRequest().getPath(),
                TraceContext.of(exchange).traceId(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, List.of(reason("HTTP_500")), exchange);
    }

    private ResponseEntity<ProblemDetail> later(String seconds, String code, ServerWebExchange exchange) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, List.of(reason(code)), exchange));
    }

    private static Refusal.Reason reason(String code) {
        return new Refusal.Reason(code, "", null, Map.of());
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatusCode status, List<Refusal.Reason> reasons,
            ServerWebExchange exchange) {
        return ResponseEntity.status(status).body(Problems.of(status, reasons, exchange));
    }
}
