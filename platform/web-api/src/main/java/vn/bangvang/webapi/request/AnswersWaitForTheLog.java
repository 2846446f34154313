package vn.bangvang.webapi.request;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.ProblemWriter;

/**
 * Answers 503 to every request of the API until the log that was there at start has been read: before that a rule would
 * be asked about copies that are known to be behind, and what is shown would be a part that looks like the whole. A
 * load balancer sees the same in the readiness probe; a caller that comes past it is told here.
 */
final class AnswersWaitForTheLog implements WebFilter, Ordered {
    private static final String API = "/api/";

    private final Readiness readiness;
    private final ProblemWriter problems;

    AnswersWaitForTheLog(Readiness readiness, ProblemWriter problems) {
        this.readiness = readiness;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (!path.startsWith(API) || readiness.isReady() || readiness.answersAlready(path)) {
            return chain.filter(exchange);
        }
        return problems.write(exchange, HttpStatus.SERVICE_UNAVAILABLE, "CATCHING_UP");
    }

    /** After the token was checked. */
    @Override
    public int getOrder() {
        return 0;
    }
}
