package vn.bangvang.access;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.ProblemWriter;

/** What the firewall lets in and refuses when a controller looks at it: bad input, as it is at the door. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RejectedRequests {
    private final ProblemWriter problems;

    RejectedRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(ServerExchangeRejectedException.class)
    Mono<Void> rejected(ServerWebExchange exchange) {
        return problems.write(exchange, HttpStatus.BAD_REQUEST, "BAD_REQUEST");
    }
}
