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
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicies;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Publishes policies and shows them. */
@RestController
@RequestMapping("/api/v1/evaluation-policies")
class EvaluationPoliciesController {
    private final EvaluationPolicies policies;

    EvaluationPoliciesController(EvaluationPolicies policies) {
        this.policies = policies;
    }

    /** Publishes an evaluation policy. */
    @PostMapping
    Mono<ResponseEntity<PolicyAnswer>> publish(Caller caller, IdempotencyKey key,
            @Valid @RequestBody PolicyRequest body) {
        return policies.publish(caller, key, body::policy)
                .map(stored -> Answers.created("/api/v1/evaluation-policies/" + stored.id(), stored,
                        PolicyAnswer.of(stored)));
    }

    /** Revises a policy; periods keep the version that they adopted. */
    @PutMapping("/{id}")
    Mono<ResponseEntity<PolicyAnswer>> revise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PolicyRequest body) {
        return policies.revise(caller, id, expected, body::policy)
                .map(stored -> Answers.ok(stored, PolicyAnswer.of(stored)));
    }

    /** Shows one evaluation policy. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<PolicyAnswer>> get(@PathVariable String id) {
        return policies.get(id).map(stored -> Answers.ok(stored, PolicyAnswer.of(stored)));
    }

    /** Lists evaluation policies, perhaps of one code. */
    @GetMapping
    Mono<ResponseEntity<Page<PolicyAnswer>>> list(@RequestParam(required = false) @Nullable String code,
            PageRequest request) {
        return policies.page(code, request.afterId(), request.limit())
                .map(PolicyAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, request, PolicyAnswer::id));
    }
}
