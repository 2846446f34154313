package vn.bangvang.evaluation.commendation.web;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

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
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.CommendationCommand.Decide;
import vn.bangvang.evaluation.commendation.CommendationCommand.Give;
import vn.bangvang.evaluation.commendation.CommendationCommand.GiveEach;
import vn.bangvang.evaluation.commendation.CommendationCommand.Reinstate;
import vn.bangvang.evaluation.commendation.CommendationCommand.Revoke;
import vn.bangvang.evaluation.commendation.Commendations;
import vn.bangvang.evaluation.commendation.GivingEach;
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
    private final Approvals approvals;
    private final GivingEach givingEach;
    private final ApprovableChange<Give, Commendation> giving;
    private final ApprovableChange<Decide, Commendation> deciding;
    private final ApprovableChange<Revoke, Commendation> revoking;
    private final ApprovableChange<Reinstate, Commendation> reinstating;

    CommendationsController(Commendations commendations, Approvals approvals, GivingEach givingEach,
            ApprovableChange<Give, Commendation> giving, ApprovableChange<Decide, Commendation> deciding,
            ApprovableChange<Revoke, Commendation> revoking, ApprovableChange<Reinstate, Commendation> reinstating) {
        this.commendations = commendations;
        this.approvals = approvals;
        this.givingEach = givingEach;
        this.giving = giving;
        this.deciding = deciding;
        this.revoking = revoking;
        this.reinstating = reinstating;
    }

    /** Records a commendation that was decided. With two pairs of eyes it waits for somebody else's approval. */
    @TwoPairsOfEyes
    @PostMapping
    Mono<ResponseEntity<CommendationAnswer>> award(Caller caller, IdempotencyKey key,
            @Valid @RequestBody CommendationRequest.Give body) {
        return approvals.ask(caller, giving, new Give(body.award()), key)
                .flatMap(asked -> Accepted.or(asked, given -> Mono.just(created(given))));
    }

    /**
     * Records up to 500 commendations. Each for itself; what is there already is answered with 200. With two pairs of
     * eyes they wait together for somebody else's approval, and none is given unless the rules allow them all.
     */
    @TwoPairsOfEyes
    @PostMapping("/batch")
    Mono<BatchResults> awardCommendations(Caller caller, IdempotencyKey key,
            @Valid @RequestBody CommendationRequest.Batch body, Locale locale, ServerHttpResponse response) {
        List<String> references = body.items().stream().map(CommendationRequest.Give::echo).toList();
        return approvals.mustAsk()
                ? approvals.ask(caller, givingEach, new GiveEach(body.awards()), key)
                        .flatMap(asked -> Accepted.or(asked, response,
                                outcomes -> BatchResults.of(references, outcomes, locale)))
                : commendations.awardEach(caller, body.awards(), key)
                        .map(outcomes -> BatchResults.of(references, outcomes, locale));
    }

    /** Proposes a commendation. */
    @PostMapping("/proposals")
    Mono<ResponseEntity<CommendationAnswer>> propose(Caller caller, IdempotencyKey key,
            @Valid @RequestBody CommendationRequest.Propose body) {
        return commendations.propose(caller, body.award(), key).map(CommendationsController::created);
    }

    /**
     * Records the decision on a proposed commendation. With two pairs of eyes it waits for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/{id}/award")
    Mono<ResponseEntity<CommendationAnswer>> decideProposal(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody CommendationRequest.Decide body) {
        return asked(caller, deciding, new Decide(id, expected.orNull(), body.decisionNo(), body.decidedOn()));
    }

    /** Records that a commendation was handed over. */
    @PostMapping("/{id}/present")
    Mono<ResponseEntity<CommendationAnswer>> present(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CommendationRequest.Present body) {
        return commendations.present(caller, id, expected, body.presentedOn(), body.presentedByMemberId())
                .map(CommendationsController::answer);
    }

    /** Takes a commendation back, for a reason. With two pairs of eyes it waits for somebody else's approval. */
    @TwoPairsOfEyes
    @PostMapping("/{id}/revoke")
    Mono<ResponseEntity<CommendationAnswer>> revoke(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CommendationRequest.Because body) {
        return asked(caller, revoking, new Revoke(id, expected.orNull(), body.reason()));
    }

    /**
     * Gives a revoked commendation back, for a reason. With two pairs of eyes it waits for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/{id}/reinstate")
    Mono<ResponseEntity<CommendationAnswer>> reinstate(Caller caller, @PathVariable String id,
            ExpectedVersion expected, @Valid @RequestBody CommendationRequest.Because body) {
        return asked(caller, reinstating, new Reinstate(id, expected.orNull(), body.reason()));
    }

    private <C> Mono<ResponseEntity<CommendationAnswer>> asked(Caller caller, ApprovableChange<C, Commendation> change,
            C command) {
        return approvals.ask(caller, change, command)
                .flatMap(asked -> Accepted.or(asked, changed -> Mono.just(answer(changed))));
    }

    static ResponseEntity<CommendationAnswer> answer(Stored<Commendation> stored) {
        return Answers.ok(stored, CommendationAnswer.of(stored));
    }

    private static ResponseEntity<CommendationAnswer> created(Stored<Commendation> stored) {
        return Answers.created(PATH + "/" + stored.id(), stored, CommendationAnswer.of(stored));
    }
}
