package vn.bangvang.gateway.limits;

import java.net.InetSocketAddress;
import java.security.Principal;
import java.time.Duration;

import io.github.bucket4j.ConsumptionProbe;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.gateway.answers.Problems;

/** Keeps one caller from taking the system away from all others. Behind the check of tokens, so nobody can pose as another. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RateLimit implements WebFilter {

    private final Allowances allowances;
    private final Problems problems;

    RateLimit(Allowances allowances, Problems problems) {
        this.allowances = allowances;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .map(Principal::getName)
                .defaultIfEmpty(addressOf(exchange))
                .flatMap(caller -> {
                    ConsumptionProbe probe = allowances.take(caller);
                    return probe.isConsumed() ? chain.filter(exchange) : refuse(exchange, probe);
                });
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ConsumptionProbe probe) {
        long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problems.answer(exchange, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
    }

    private static String addressOf(ServerWebExchange exchange) {
        InetSocketAddress address = exchange.getRequest().getRemoteAddress();
        return address == null ? "" : "@" + address.getHostString();
    }

}
