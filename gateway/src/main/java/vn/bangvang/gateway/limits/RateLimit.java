package vn.bangvang.gateway.limits;

import java.security.Principal;

import io.github.bucket4j.TimeMeter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.gateway.answers.Problems;

/**
 * Keeps one caller from taking the system away from all others. Behind the check of tokens, so nobody can pose as
 * another.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RateLimit implements WebFilter {

    private final Allowances callers;

    RateLimit(Limits limits, TimeMeter time, Problems problems) {
        this.callers = new Allowances("caller", limits.burst(), limits.requestsPerSecond(), limits.callers(), time,
                problems);
    }

    /** Who is nobody was counted by address. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .map(Principal::getName)
                .map(caller -> Mono.defer(() -> {
                    Allowances.giveBack(exchange);
                    return callers.take(caller, Weight.of(exchange.getRequest()), exchange, chain);
                }))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }

}
