package vn.bangvang.access;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.ProblemWriter;

/** A token that cannot be checked for the moment is not called invalid: the caller may send it again. */
final class IssuerUnreachable implements WebExceptionHandler, Ordered {
    private final ProblemWriter problems;

    IssuerUnreachable(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        boolean unreachable = thrown instanceof AuthenticationServiceException
                || thrown instanceof JwtDecoderInitializationException;
        return unreachable
                ? problems.write(exchange, HttpStatus.SERVICE_UNAVAILABLE, "ISSUER_UNAVAILABLE")
                : Mono.error(thrown);
    }

    /** Before the handler of everything else. */
    @Override
    public int getOrder() {
        return -3;
    }
}
