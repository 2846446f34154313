package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.commendation.AwardingCommendations;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.records.recording.Reach;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;

/** What issuers do with commendations; a caller acts for issuers inside its own subtree. */
@RestController
@RequestMapping(CommendationsController.PATH)
class CommendationsController {
    static final String PATH = "/api/v1/commendations";
    private static final String ISSUER = "/issuerOrganisationId";

    record Batch(@NotEmpty @Size(max = 500) List<@Valid @NotNull AwardRequest> items) {}

    record Deciding(@NotBlank @Size(max = 100) String decisionNo, @NotNull LocalDate decidedOn) {}

    record Presenting(@NotNull LocalDate presentedOn, @Nullable @Size(max = 100) String presentedByMemberId) {}

    record Because(@NotBlank @Size(max = 500) String reason) {}

    private final AwardingCommendations awarding;
    private final Reach reach;

    CommendationsController(AwardingCommendations awarding, Reach reach) {
        this.awarding = awarding;
        this.reach = reach;
    }

    @PostMapping
    Mono<ResponseEntity<CommendationRepresentation>> award(Caller caller, IdempotencyKey key,
            @Valid @RequestBody AwardRequest wish) {
        return reach.of(caller, wish.issuerOrganisationId(), ISSUER)
                .then(Mono.defer(() -> awarding.award(wish.award(), key)))
                .map(CommendationsController::created);
    }

    /** The business key protects a batch that is sent twice: what is there already is answered with 200. */
    @PostMapping("/batch")
    Mono<BatchAnswer> awardAll(Caller caller, @Valid @RequestBody Batch wish, Locale locale) {
        return Flux.fromStream(wish.items().stream().map(AwardRequest::issuerOrganisationId).distinct())
                .concatMap(issuer -> reach.of(caller, issuer, "/items"))
                .thenMany(Flux.defer(() -> awarding.awardAll(wish.items().stream().map(AwardRequest::award).toList())))
                .collectList()
                .map(outcomes -> BatchAnswer.of(wish.items(), outcomes, locale));
    }

    @PostMapping("/proposals")
    Mono<ResponseEntity<CommendationRepresentation>> propose(Caller caller, IdempotencyKey key,
            @Valid @RequestBody AwardRequest.Proposal wish) {
        return reach.of(caller, wish.issuerOrganisationId(), ISSUER)
                .then(Mono.defer(() -> awarding.propose(wish.award(), key)))
                .map(CommendationsController::created);
    }

    @PostMapping("/{id}/award")
    Mono<ResponseEntity<CommendationRepresentation>> decide(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody Deciding wish) {
        return change(caller, id, () -> awarding.decide(id, expected, wish.decisionNo(), wish.decidedOn()));
    }

    @PostMapping("/{id}/present")
    Mono<ResponseEntity<CommendationRepresentation>> present(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody Presenting wish) {
        return change(caller, id,
                () -> awarding.present(id, expected, wish.presentedOn(), wish.presentedByMemberId()));
    }

    @PostMapping("/{id}/revoke")
    Mono<ResponseEntity<CommendationRepresentation>> revoke(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody Because wish) {
        return change(caller, id, () -> awarding.revoke(id, expected, wish.reason()));
    }

    @PostMapping("/{id}/reinstate")
    Mono<ResponseEntity<CommendationRepresentation>> reinstate(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody Because wish) {
        return change(caller, id, () -> awarding.reinstate(id, expected, wish.reason()));
    }

    private Mono<ResponseEntity<CommendationRepresentation>> change(Caller caller, String id,
            Supplier<Mono<Stored<Commendation>>> change) {
        return awarding.get(id)
                .flatMap(stored -> reach.of(caller, stored.state().award().issuerOrganisationId(), ""))
                .then(Mono.defer(change))
                .map(stored -> Answers.ok(stored, CommendationRepresentation.of(stored)));
    }

    private static ResponseEntity<CommendationRepresentation> created(Stored<Commendation> stored) {
        return Answers.created(PATH + "/" + stored.id(), stored, CommendationRepresentation.of(stored));
    }
}
