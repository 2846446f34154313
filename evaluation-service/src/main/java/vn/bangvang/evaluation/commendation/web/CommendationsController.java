package vn.bangvang.evaluation.commendation.web;

import java.util.Locale;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendations;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.answer.BatchResults;

/** What issuers do with commendations. */
@RestController
@RequestMapping(CommendationsController.PATH)
class CommendationsController {
    static final String PATH = "/api/v1/commendations";

    private final Commendations commendations;

    CommendationsController(Commendations commendations) {
        this.commendations = commendations;
    }

    /** Records a commendation that was decided. */
    @PostMapping
    Mono<ResponseEntity<CommendationAnswer>> award(Caller caller, IdempotencyKey key,
            @Valid @RequestBody CommendationRequest.Give body) {
        return commendations.award(caller, body.award(), key).map(CommendationsController::created);
    }

    /** Records up to 500 commendations. Each for itself; what is there already is answered with 200. */
    @PostMapping("/batch")
    Mono<BatchResults> awardCommendations(Caller caller, IdempotencyKey key,
            @Valid @RequestBody CommendationRequest.Batch body, Locale locale) {
        return commendations.awardEach(caller, body.awards(), key)
                .map(outcomes -> BatchResults.of(body.items().stream().map(CommendationRequest.Give::echo).toList(),
                        outcomes, locale));
    }

    /** Proposes a commendation. */
    @PostMapping("/proposals")
    Mono<ResponseEntity<CommendationAnswer>> propose(Caller caller, IdempotencyKey key,
            @Valid @RequestBody CommendationRequest.Propose body) {
        return commendations.propose(caller, body.award(), key).map(CommendationsController::created);
    }

    /** Records the decision on a proposed commendation. */
    @PostMapping("/{id}/award")
    Mono<ResponseEntity<CommendationAnswer>> decideProposal(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody CommendationRequest.Decide body) {
        return commendations.decide(caller, id, expected, body.decisionNo(), body.decidedOn())
                .map(CommendationsController::answer);
    }

    /** Records that a commendation was handed over. */
    @PostMapping("/{id}/present")
    Mono<ResponseEntity<CommendationAnswer>> present(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CommendationRequest.Present body) {
        return commendations.present(caller, id, expected, body.presentedOn(), body.presentedByMemberId())
                .map(CommendationsController::answer);
    }

    /** Takes a commendation back, for a reason. */
    @PostMapping("/{id}/revoke")
    Mono<ResponseEntity<CommendationAnswer>> revoke(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CommendationRequest.Because body) {
        return commendations.revoke(caller, id, expected, body.reason()).map(CommendationsController::answer);
    }

    /** Gives a revoked commendation back, for a reason. */
    @PostMapping("/{id}/reinstate")
    Mono<ResponseEntity<CommendationAnswer>> reinstate(Caller caller, @PathVariable String id,
            ExpectedVersion expected, @Valid @RequestBody CommendationRequest.Because body) {
        return commendations.reinstate(caller, id, expected, body.reason()).map(CommendationsController::answer);
    }

    static ResponseEntity<CommendationAnswer> answer(Stored<Commendation> stored) {
        return Answers.ok(stored, CommendationAnswer.of(stored));
    }

    private static ResponseEntity<CommendationAnswer> created(Stored<Commendation> stored) {
        return Answers.created(PATH + "/" + stored.id(), stored, CommendationAnswer.of(stored));
    }
}
