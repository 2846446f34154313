package vn.bangvang.evaluation.rating.web;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.Ratings;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;

/** Rates: one subject step by step, or a committee's whole decision at once. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationsController {
    private final Ratings ratings;

    EvaluationsController(Ratings ratings) {
        this.ratings = ratings;
    }

    /** Records how a subject rates itself. */
    @PostMapping
    Mono<ResponseEntity<EvaluationAnswer>> recordSelfRating(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RatingRequest.SelfRate body) {
        Subject subject = new Subject(body.subjectType(), body.subjectId());
        return ratings.selfRate(caller, key, subject, body.period(), body.selfClass()).map(list -> {
            Evaluation one = list.state().of(body.subjectId());
            return Answers.created("/api/v1/evaluations/" + one.id(), new Stored<>(one.id(), one.version(), one),
                    EvaluationAnswer.of(list.state(), one));
        });
    }

    /** Decides many ratings of one committee together, with their share in view. All of it or nothing. */
    @PostMapping("/batch")
    Mono<BatchAnswer> decideEvaluations(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RatingRequest.Batch body) {
        return ratings.decide(caller, key, body.list(), body.verdicts(), body.wish())
                .map(list -> BatchAnswer.of(list.state(), body.subjectIds()));
    }

    /** Records the class that the appraisal proposes. */
    @PostMapping("/{id}/appraise")
    Mono<ResponseEntity<EvaluationAnswer>> appraise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Appraise body) {
        return ratings.appraise(caller, id, expected, body.proposedClass()).map(list -> answer(list, id));
    }

    /** Decides the class of one subject. */
    @PostMapping("/{id}/decide")
    Mono<ResponseEntity<EvaluationAnswer>> decide(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Decide body) {
        return ratings.decide(caller, id, expected, body.verdict(), body.exception())
                .map(list -> answer(list, id));
    }

    /** Decides that a subject gets no class, for a reason. */
    @PostMapping("/{id}/not-rated")
    Mono<ResponseEntity<EvaluationAnswer>> decideNotRated(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.NotRated body) {
        return ratings.decide(caller, id, expected, body.verdict(), null).map(list -> answer(list, id));
    }

    /** Replaces a decided class by another, for a reason. */
    @PostMapping("/{id}/revise")
    Mono<ResponseEntity<EvaluationAnswer>> revise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Revise body) {
        return ratings.revise(caller, id, expected, body.verdict(), body.exception(), body.reason())
                .map(list -> answer(list, id));
    }

    /** Takes an evaluation back. */
    @PostMapping("/{id}/cancel")
    Mono<ResponseEntity<EvaluationAnswer>> cancel(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Cancel body) {
        return ratings.cancel(caller, id, expected, body.reason()).map(list -> answer(list, id));
    }

    static ResponseEntity<EvaluationAnswer> answer(Stored<DecisionList> list, String evaluationId) {
        Evaluation one = list.state().evaluation(evaluationId);
        return Answers.ok(new Stored<>(one.id(), one.version(), one), EvaluationAnswer.of(list.state(), one));
    }
}
