package vn.bangvang.standings.web;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.ProblemWriter;
import vn.bangvang.standings.live.LiveStandings;

/**
 * Answers 503 to whoever asks for standings before there are any of the whole log: the boards of half of it look like
 * boards. How far it has got can be read all the while.
 */
@Component
final class StandingsWaitForTheLog implements WebFilter, Ordered {
    private static final String STANDINGS = "/api/v1/standings";
    private static final String OPERATIONS = STANDINGS + "/operations";

    private final LiveStandings standings;
    private final ProblemWriter problems;

    StandingsWaitForTheLog(LiveStandings standings, ProblemWriter problems) {
        this.standings = standings;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (standings.isReady() || !path.startsWith(STANDINGS) || path.equals(OPERATIONS)) {
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
