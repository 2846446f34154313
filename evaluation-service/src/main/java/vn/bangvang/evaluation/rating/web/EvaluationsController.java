package vn.bangvang.evaluation.rating.web;

import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.rating.DecidingRatings;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;

/** Rates: one subject step by step, or a committee's whole decision at once. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationsController {
    private final DecidingRatings deciding;
    private final EvaluationPeriods years;
    private final Ancestry ancestry;

    EvaluationsController(DecidingRatings deciding, EvaluationPeriods years, Ancestry ancestry) {
        this.deciding = deciding;
        this.years = years;
        this.ancestry = ancestry;
    }

    @PostMapping
    Mono<ResponseEntity<EvaluationAnswer>> selfRate(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RatingRequest.SelfRate body) {
        Subject subject = new Subject(body.subjectType(), body.subjectId());
        return deciding.selfRate(subject, body.year(), body.selfClass(), reach(caller), key).map(list -> {
            Stored<Evaluation> one = DecidingRatings.evaluation(list.state(), body.subjectId());
            return Answers.created("/api/v1/evaluations/" + one.id(), one,
                    EvaluationAnswer.of(list.state(), one.state()));
        });
    }

    /** All of it or nothing. */
    @PostMapping("/batch")
    Mono<BatchAnswer> decideMany(Caller caller, IdempotencyKey key, @Valid @RequestBody RatingRequest.Batch body) {
        return deciding.decide(body.batch(), reach(caller), key)
                .map(Stored::state)
                .flatMap(list -> years.of(list.rootId(), list.year())
                        .map(year -> BatchAnswer.of(list, quota(list, year.state().policy().rules()),
                                body.ratings()
                                        .stream()
                                        .map(RatingRequest.Rating::subjectId)
                                        .collect(Collectors.toSet()))));
    }

    @PostMapping("/{id}/appraise")
    Mono<ResponseEntity<EvaluationAnswer>> appraise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Appraise body) {
        return deciding.appraise(id, expected, body.proposedClass(), reach(caller)).map(list -> answer(list, id));
    }

    @PostMapping("/{id}/decide")
    Mono<ResponseEntity<EvaluationAnswer>> decide(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Decide body) {
        return deciding.decide(id, expected, body.verdict(), body.ruling(), reach(caller))
                .map(list -> answer(list, id));
    }

    @PostMapping("/{id}/not-rated")
    Mono<ResponseEntity<EvaluationAnswer>> notRated(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.NotRated body) {
        return deciding.decide(id, expected, body.verdict(), body.ruling(), reach(caller))
                .map(list -> answer(list, id));
    }

    @PostMapping("/{id}/revise")
    Mono<ResponseEntity<EvaluationAnswer>> revise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Revise body) {
        return deciding.revise(id, expected, body.verdict(), body.ruling(), body.reason(), reach(caller))
                .map(list -> answer(list, id));
    }

    @PostMapping("/{id}/cancel")
    Mono<ResponseEntity<EvaluationAnswer>> cancel(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Cancel body) {
        return deciding.cancel(id, expected, body.reason(), reach(caller)).map(list -> answer(list, id));
    }

    private Consumer<String> reach(Caller caller) {
        return organisationId -> caller.mustReach(organisationId, ancestry);
    }

    private static QuotaPolicy quota(DecisionList list, EvaluationPolicy rules) {
        return list.subjectType() == Subject.Type.MEMBER ? rules.memberQuota() : rules.organisationQuota();
    }

    static ResponseEntity<EvaluationAnswer> answer(Stored<DecisionList> list, String evaluationId) {
        Evaluation one = list.state().evaluation(evaluationId);
        return Answers.ok(new Stored<>(one.id(), one.version(), one), EvaluationAnswer.of(list.state(), one));
    }
}
