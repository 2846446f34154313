package vn.bangvang.gateway.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.gateway.answers.Problems;

/**
 * One bucket of requests for each who asks, kept in memory and bounded; each instance of the gateway counts for itself.
 */
final class Allowances {

    private final int burst;
    private final int perSecond;
    private final Cache<String, Bucket> buckets;
    private final Problems problems;

    Allowances(int burst, int perSecond, int remembered, Problems problems) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.problems = problems;
        this.buckets = Caffeine.newBuilder().maximumSize(remembered).expireAfterAccess(Duration.ofMinutes(10)).build();
    }

    /** Takes one request from the allowance, or answers how long to wait. */
    Mono<Void> take(String who, ServerWebExchange exchange, WebFilterChain chain) {
        ConsumptionProbe probe = buckets.get(who, _ -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? chain.filter(exchange) : refuse(exchange, probe);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ConsumptionProbe probe) {
        long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problems.answer(exchange, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

}
