package vn.bangvang.gateway.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.stereotype.Component;

/** One bucket of requests per caller, kept in memory and bounded; each instance of the door counts for itself. */
@Component
class Allowances {

    private final Limits limits;
    private final Cache<String, Bucket> buckets;

    Allowances(Limits limits) {
        this.limits = limits;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.callers())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /** Takes one request from the caller's allowance; the answer says how long to wait when nothing was left. */
    ConsumptionProbe take(String caller) {
        return buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.burst())
                        .refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

}
