package vn.bangvang.gateway.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
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

    /** Where an allowance of the address is, until it is known who asks. */
    private static final String TAKEN = Allowances.class.getName();

    private final String name;
    private final int burst;
    private final int perSecond;
    private final Cache<String, Bucket> buckets;
    private final TimeMeter time;
    private final Problems problems;

    /**
     * @param name as in the policy that callers are told
     * @param time by which they grow back
     */
    Allowances(String name, int burst, int perSecond, int remembered, TimeMeter time, Problems problems) {
        this.name = name;
        this.burst = burst;
        this.perSecond = perSecond;
        this.time = time;
        this.problems = problems;
        this.buckets = Caffeine.newBuilder().maximumSize(remembered).expireAfterAccess(Duration.ofMinutes(10)).build();
    }

    /** Takes so much from the allowance, tells what is left, or answers how long to wait. */
    Mono<Void> take(String who, int weight, ServerWebExchange exchange, WebFilterChain chain) {
        Bucket bucket = buckets.get(who, _ -> full());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(weight, burst));
        tell(exchange.getResponse().getHeaders(), probe.getRemainingTokens());
        if (!probe.isConsumed()) {
            return refuse(exchange, probe);
        }
        exchange.getAttributes().put(TAKEN, (Runnable) () -> bucket.addTokens(weight));
        return chain.filter(exchange);
    }

    /** Whoever turns out to be somebody is counted as that one, and costs the address nothing. */
    static void giveBack(ServerWebExchange exchange) {
        if (exchange.getAttributes().remove(TAKEN) instanceof Runnable taken) {
            taken.run();
        }
    }

    /** draft-ietf-httpapi-ratelimit-headers-11: the quota and the time in which it grows back whole; what is left. */
    private void tell(HttpHeaders headers, long left) {
        headers.set("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, burst, secondsFor(burst)));
        headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, left, secondsFor(burst - left)));
    }

    private long secondsFor(long tokens) {
        return Math.ceilDiv(tokens, (long) perSecond);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ConsumptionProbe probe) {
        long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problems.answer(exchange, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

}
