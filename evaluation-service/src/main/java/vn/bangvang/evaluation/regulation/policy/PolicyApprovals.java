package vn.bangvang.evaluation.regulation.policy;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Matter;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;

/** What takes two pairs of eyes of a policy: every province may come to be rated by it. */
@Configuration(proxyBeanMethods = false)
public class PolicyApprovals {
    private static final String PATH = "/api/v1/evaluation-policies";
    private static final String EVERY_PROVINCE = "*";

    private final Aggregates<EvaluationPolicy, PolicyEvent> policies;
    private final EvaluationPolicies all;

    PolicyApprovals(Aggregates<EvaluationPolicy, PolicyEvent> policies, EvaluationPolicies all) {
        this.policies = policies;
        this.all = all;
    }

    public record Publish(EvaluationPolicy policy) {}

    /** @param version of the policy that is to be revised; null: whichever there is */
    public record Revise(String policyId, @Nullable Long version, EvaluationPolicy policy) {}

    @Bean
    ApprovableChange<Publish, EvaluationPolicy> publishingApproved() {
        return ApprovableChange.of("PUBLISH_POLICY", Publish.class, policies, PATH,
                command -> matter(command.policy().code()),
                (caller, command, key) -> all.publish(caller, key, command.policy()));
    }

    @Bean
    ApprovableChange<Revise, EvaluationPolicy> revisingApproved() {
        return ApprovableChange.of("REVISE_POLICY", Revise.class, policies, PATH,
                command -> matter(PATH + "/" + command.policyId()), (caller, command, key) -> all.revise(caller,
                        command.policyId(), ExpectedVersion.of(command.version()), command.policy(), key));
    }

    private static Mono<Matter> matter(String target) {
        return Mono.just(new Matter(target, EVERY_PROVINCE, List.of(), List.of(), null));
    }
}
