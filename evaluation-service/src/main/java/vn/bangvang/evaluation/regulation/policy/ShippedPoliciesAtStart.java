package vn.bangvang.evaluation.regulation.policy;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.refusal.Refusal;

/** Publishes the shipped policies that the configuration names, unless they are there, as soon as the store answers. */
@Component
final class ShippedPoliciesAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedPoliciesAtStart.class);

    private static final Retry UNTIL_THE_STORE_ANSWERS = Retry
            .backoff(Long.MAX_VALUE, Duration.ofMillis(500))
            .maxBackoff(Duration.ofSeconds(30))
            .filter(failure -> !(failure instanceof Refusal));

    private final EvaluationPolicies policies;
    private final List<String> codes;

    ShippedPoliciesAtStart(EvaluationPolicies policies,
            @Value("${bangvang.evaluation.policies-at-start:}") List<String> codes) {
        this.policies = policies;
        this.codes = codes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        Flux.fromIterable(codes)
                .concatMap(code -> Mono.justOrEmpty(ShippedPolicies.byCode(code)))
                .concatMap(policy -> policies.publishIfAbsent(policy)
                        .doOnError(failure -> LOG.warn("Policy {} is not published yet: {}", policy.code(),
                                failure.toString()))
                        .retryWhen(UNTIL_THE_STORE_ANSWERS))
                .subscribe(policy -> LOG.info("Policy {} is published", policy.state().code()),
                        failure -> LOG.error("A shipped policy was not published", failure));
    }
}
