package vn.bangvang.evaluation.regulation.policy.web;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Approvals;
import vn.bangvang.approval.web.Accepted;
import vn.bangvang.approval.web.TwoPairsOfEyes;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicies;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.PolicyApprovals.Publish;
import vn.bangvang.evaluation.regulation.policy.PolicyApprovals.Revise;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Publishes policies and shows them. */
@RestController
@RequestMapping("/api/v1/evaluation-policies")
class EvaluationPoliciesController {
    private final EvaluationPolicies policies;
    private final Approvals approvals;
    private final ApprovableChange<Publish, EvaluationPolicy> publishing;
    private final ApprovableChange<Revise, EvaluationPolicy> revising;

    EvaluationPoliciesController(EvaluationPolicies policies, Approvals approvals,
            ApprovableChange<Publish, EvaluationPolicy> publishing,
            ApprovableChange<Revise, EvaluationPolicy> revising) {
        this.policies = policies;
        this.approvals = approvals;
        this.publishing = publishing;
        this.revising = revising;
    }

    /** Publishes an evaluation policy. With two pairs of eyes it waits for somebody else's approval. */
    @TwoPairsOfEyes
    @PostMapping
    Mono<ResponseEntity<PolicyAnswer>> publish(Caller caller, IdempotencyKey key,
            @Valid @RequestBody PolicyRequest body) {
        return policies.mustBeWritableBy(caller)
                .then(Mono.defer(() -> approvals.ask(caller, publishing, new Publish(body.policy()), key)))
                .flatMap(asked -> Accepted.or(asked, stored -> Mono.just(Answers
                        .created("/api/v1/evaluation-policies/" + stored.id(), stored, PolicyAnswer.of(stored)))));
    }

    /**
     * Revises a policy; periods keep the version that they adopted. With two pairs of eyes it waits for somebody else's
     * approval.
     */
    @TwoPairsOfEyes
    @PutMapping("/{id}")
    Mono<ResponseEntity<PolicyAnswer>> revise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PolicyRequest body) {
        return policies.mustBeWritableBy(caller)
                .then(Mono.defer(
                        () -> approvals.ask(caller, revising, new Revise(id, expected.orNull(), body.policy()))))
                .flatMap(asked -> Accepted.or(asked,
                        stored -> Mono.just(Answers.ok(stored, PolicyAnswer.of(stored)))));
    }

    /** Shows one evaluation policy. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<PolicyAnswer>> get(@PathVariable String id) {
        return policies.get(id).map(stored -> Answers.ok(stored, PolicyAnswer.of(stored)));
    }

    /** Lists evaluation policies, perhaps of one code. */
    @GetMapping
    Mono<ResponseEntity<Page<PolicyAnswer>>> list(@RequestParam(required = false) @Nullable String code,
            ListRequest request) {
        return policies.page(code, request.part())
                .map(PolicyAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, request, PolicyAnswer::id));
    }
}
