package vn.bangvang.evaluation.regulation.policy;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publishes the shipped policies that the configuration names, unless they are there. */
@Component
final class ShippedPoliciesAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedPoliciesAtStart.class);

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
                .concatMap(policies::publishIfAbsent)
                .subscribe(policy -> LOG.info("Policy {} is published", policy.state().code()),
                        failure -> LOG.warn("A shipped policy was not published: {}", failure.toString()));
    }
}
