package vn.bangvang.evaluation.rating.web;

import java.util.function.Function;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Approvals;
import vn.bangvang.approval.web.Accepted;
import vn.bangvang.approval.web.TwoPairsOfEyes;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.ExceptionApprovals.DecideMany;
import vn.bangvang.evaluation.rating.ExceptionApprovals.DecideOne;
import vn.bangvang.evaluation.rating.QuotaException;
import vn.bangvang.evaluation.rating.Ratings;
import vn.bangvang.evaluation.rating.Verdict;
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
    private final Approvals approvals;
    private final ApprovableChange<DecideOne, DecisionList> exception;
    private final ApprovableChange<DecideMany, DecisionList> exceptions;

    EvaluationsController(Ratings ratings, Approvals approvals, ApprovableChange<DecideOne, DecisionList> exception,
            ApprovableChange<DecideMany, DecisionList> exceptions) {
        this.ratings = ratings;
        this.approvals = approvals;
        this.exception = exception;
        this.exceptions = exceptions;
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

    /**
     * Decides many ratings of one committee together, with their share in view. All of it or nothing. With two pairs of
     * eyes a decision that wishes for an exception waits as a whole for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/batch")
    Mono<BatchAnswer> decideEvaluations(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RatingRequest.Batch body, ServerHttpResponse response) {
        QuotaException wish = body.wish();
        return wish == null
                ? ratings.decide(caller, key, body.list(), body.verdicts(), null)
                        .map(list -> BatchAnswer.of(list.state(), body.subjectIds()))
                : approvals.ask(caller, exceptions, new DecideMany(body.list(), body.verdicts(), wish), key)
                        .flatMap(asked -> Accepted.or(asked, response,
                                list -> BatchAnswer.of(list.state(), body.subjectIds())));
    }

    /** Records the class that the appraisal proposes. */
    @PostMapping("/{id}/appraise")
    Mono<ResponseEntity<EvaluationAnswer>> appraise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Appraise body) {
        return ratings.appraise(caller, id, expected, body.proposedClass()).map(list -> answer(list, id));
    }

    /**
     * Decides the class of one subject. With two pairs of eyes a rating that wishes for an exception from the quota
     * waits for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/{id}/decide")
    Mono<ResponseEntity<EvaluationAnswer>> decide(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Decide body) {
        return decided(caller, id, expected, body.verdict(), body.exception(), null);
    }

    /** Decides that a subject gets no class, for a reason. */
    @PostMapping("/{id}/not-rated")
    Mono<ResponseEntity<EvaluationAnswer>> decideNotRated(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.NotRated body) {
        return decided(caller, id, expected, body.verdict(), null, null);
    }

    /**
     * Replaces a decided class by another, for a reason. With two pairs of eyes a rating that wishes for an exception
     * from the quota waits for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/{id}/revise")
    Mono<ResponseEntity<EvaluationAnswer>> revise(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody RatingRequest.Revise body) {
        return decided(caller, id, expected, body.verdict(), body.exception(), body.reason());
    }

    private Mono<ResponseEntity<EvaluationAnswer>> decided(Caller caller, String id, ExpectedVersion expected,
            Function<String, Verdict> verdict, @Nullable QuotaException wish, @Nullable String because) {
        if (wish == null) {
            return ratings.decideOne(caller, id, expected, verdict, null, because, IdempotencyKey.unnamed())
                    .map(list -> answer(list, id));
        }
        Verdict its = verdict.apply("");
        return approvals
                .ask(caller, exception,
                        new DecideOne(id, expected.orNull(), its.decision(), its.pointer(), wish, because))
                .flatMap(asked -> Accepted.or(asked, list -> Mono.just(answer(list, id))));
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
