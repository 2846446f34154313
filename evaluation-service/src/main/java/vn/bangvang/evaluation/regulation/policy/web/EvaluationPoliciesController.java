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
import vn.bangvang.evaluation.regulation.policy.PublishedPolicies;
import vn.bangvang.evaluation.regulation.policy.PublishingPolicies;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/**
 * Publishes policies. They are open to every province's years, so only a caller whom no subtree limits writes them;
 * everybody reads them.
 */
@RestController
@RequestMapping("/api/v1/evaluation-policies")
class EvaluationPoliciesController {
    private final PublishingPolicies publishing;
    private final PublishedPolicies published;

    EvaluationPoliciesController(PublishingPolicies publishing, PublishedPolicies published) {
        this.publishing = publishing;
        this.published = published;
    }

    @PostMapping
    Mono<ResponseEntity<PolicyAnswer>> publish(Caller caller, IdempotencyKey key,
            @Valid @RequestBody PolicyRequest body) {
        caller.mustReachEverything();
        return publishing.publish(body.policy(), key)
                .map(stored -> Answers.created("/api/v1/evaluation-policies/" + stored.id(), stored,
                        PolicyAnswer.of(stored)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<PolicyAnswer>> revise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PolicyRequest body) {
        caller.mustReachEverything();
        return publishing.revise(id, expected, body.policy())
                .map(stored -> Answers.ok(stored, PolicyAnswer.of(stored)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<PolicyAnswer>> one(@PathVariable String id) {
        return publishing.get(id).map(stored -> Answers.ok(stored, PolicyAnswer.of(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<PolicyAnswer>>> list(@RequestParam(required = false) @Nullable String code,
            PageRequest request) {
        return published.page(code, request.afterId(), request.limit())
                .map(PolicyAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, request, PolicyAnswer::id));
    }
}
