package vn.bangvang.access;

import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Writes down who was turned away, and counts it. The answer waits for nothing: a trail that does not keep up loses
 * refusals, which the counter has, before it loses what somebody was shown.
 */
final class AuditedRefusals implements WebFilter, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedRefusals.class);
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);
    private static final int WAITING_AT_MOST = 1_000;

    private final AuditTrail audit;
    private final MeterRegistry meters;

    AuditedRefusals(AuditTrail audit, MeterRegistry meters) {
        this.audit = audit;
        this.meters = meters;
    }

    /** Behind the chain that checks tokens, which tells itself whom it turns away. */
    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(() -> {
            HttpStatusCode status = exchange.getResponse().getStatusCode();
            return status != null && TURNED_AWAY.contains(status.value())
                    ? turnedAway(exchange, status.value())
                    : Mono.<Void>empty();
        }));
    }

    /** Completes at once; who was turned away is asked for in the context of the request. */
    Mono<Void> turnedAway(ServerWebExchange exchange, int status) {
        meters.counter("bangvang.refused", "status", String.valueOf(status)).increment();
        return Mono.deferContextual(context -> {
            if (audit.waiting() < WAITING_AT_MOST) {
                audit.happened(exchange, "refused", Set.of(), status)
                        .contextWrite(context)
                        .subscribe(_ -> {}, failure -> LOG.warn("A refusal was not written down: {}",
                                failure.getClass().getSimpleName()));
            }
            return Mono.empty();
        });
    }
}
