package vn.bangvang.gateway.answers;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

import vn.bangvang.problem.TraceContext;

/** Turns whatever went wrong behind the gateway into an answer that says whether trying again makes sense. */
@Component
@Order(-2)
class ServiceFailures implements ErrorWebExceptionHandler {

    private static final Log log = LogFactory.getLog(ServiceFailures.class);

    /** The issuer no longer renews the tokens of a session. */
    private static final Verdict LOGIN_ENDED = new Verdict(HttpStatus.UNAUTHORIZED, "TOKEN_INVALID");

    private final Problems problems;

    ServiceFailures(Problems problems) {
        this.problems = problems;
    }

    /** @param code names the problem's type and message */
    record Verdict(HttpStatusCode status, String code) {}

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Verdict verdict = verdict(failure);
        if (verdict.equals(LOGIN_ENDED) && Audience.of(exchange.getRequest()) == Audience.PERSON) {
            return LoginPage.leadTo(exchange);
        }
        if (verdict.status().is5xxServerError()) {
            log.warn(verdict.code() + " " + exchange.getRequest().getPath() + " traceId="
                    + TraceContext.of(exchange).traceId() + ": " + failure);
        }
        return problems.answer(exchange, verdict.status(), verdict.code());
    }

    static Verdict verdict(Throwable failure) {
        if (failure instanceof ClientAuthorizationException refused
                && refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
            return LOGIN_ENDED;
        }
        if (isCausedBy(failure, JwtDecoderInitializationException.class)
                || isCausedBy(failure, OAuth2AuthorizationException.class)
                || isCausedBy(failure, AuthenticationException.class)) {
            return new Verdict(HttpStatus.SERVICE_UNAVAILABLE, "ISSUER_UNAVAILABLE");
        }
        // A type that nobody can read; or whoever asked has ended the connection, and nobody reads the answer.
        if (failure instanceof InvalidMediaTypeException || failure instanceof AbortedException) {
            return new Verdict(HttpStatus.BAD_REQUEST, "BAD_REQUEST");
        }
        if (failure instanceof ResponseStatusException known) {
            return new Verdict(known.getStatusCode(), switch (known.getStatusCode().value()) {
                case 404 -> "UNKNOWN_PATH";
                case 405 -> "METHOD_NOT_ALLOWED";
                case 413 -> "CONTENT_TOO_LARGE";
                case 503 -> "SERVICE_UNAVAILABLE";
                case 504 -> "SERVICE_TOO_SLOW";
                default -> known.getStatusCode().is4xxClientError() ? "BAD_REQUEST" : "UNEXPECTED";
            });
        }
        if (isCausedBy(failure, io.netty.handler.timeout.TimeoutException.class)
                || isCausedBy(failure, TimeoutException.class)) {
            return new Verdict(HttpStatus.GATEWAY_TIMEOUT, "SERVICE_TOO_SLOW");
        }
        if (isCausedBy(failure, IOException.class)) {
            return new Verdict(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE");
        }
        return new Verdict(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED");
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

}
