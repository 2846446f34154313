package vn.bangvang.webapi.request;

import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.problem.ProblemWriter;

/**
 * Answers 503 to whatever would write until the log that was there at start has been read: before that a rule would be
 * asked about copies that are known to be behind. A load balancer sees the same in the readiness probe; a caller that
 * comes past it is told here.
 */
final class WritesWaitForTheLog implements WebFilter, Ordered {
    private final FeedStatus feed;
    private final ProblemWriter problems;

    WritesWaitForTheLog(FeedStatus feed, ProblemWriter problems) {
        this.feed = feed;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (feed.caughtUp() || reads(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return problems.write(exchange, HttpStatus.SERVICE_UNAVAILABLE, "CATCHING_UP");
    }

    private static boolean reads(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    /** After the token was checked. */
    @Override
    public int getOrder() {
        return 0;
    }
}
