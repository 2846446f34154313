package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;
import java.util.Objects;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.commendation.AwardDecision;
import vn.bangvang.evaluation.commendation.AwardDecisions;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendations;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Looking commendations up. */
@RestController
@RequestMapping(CommendationsController.PATH)
class CommendationRegisterController {
    private final Commendations commendations;
    private final AwardDecisions decisions;

    CommendationRegisterController(Commendations commendations, AwardDecisions decisions) {
        this.commendations = commendations;
        this.decisions = decisions;
    }

    /** Shows one commendation; a member's is audited. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<CommendationAnswer>> get(Caller caller, @PathVariable String id) {
        return commendations.get(caller, id)
                .map(CommendationsController::answer);
    }

    /**
     * Lists commendations that the caller may see; the read is audited.
     */
    @GetMapping
    Mono<ResponseEntity<Page<CommendationAnswer>>> list(Caller caller, ListRequest request,
            @RequestParam(required = false) @Nullable String issuerOrganisationId,
            @RequestParam(required = false) @Nullable String recipientId,
            @RequestParam(required = false) @Nullable String recipientOrganisationId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) Commendation.@Nullable State state) {
        Commendations.Wanted wanted = new Commendations.Wanted(issuerOrganisationId, recipientId,
                recipientOrganisationId, year, state);
        return commendations.page(caller, wanted, request.part())
                .map(seen -> Answers.page(seen, request, Stored::id,
                        seen.stream().map(CommendationAnswer::of).toList()));
    }

    /**
     * Shows a decision with the commendations that it gave. One decision, which its issuer, number and day name, with
     * those whom it names.
     */
    @GetMapping("/decision")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404")
    Mono<ResponseEntity<AwardDecisionAnswer>> getAwardDecision(Caller caller, PageRequest request,
            @RequestParam String issuerOrganisationId, @RequestParam String decisionNo,
            @RequestParam LocalDate decidedOn) {
        var name = new AwardDecision.Name(issuerOrganisationId, decisionNo, decidedOn);
        return decisions.get(caller, name, request.afterId(), request.limit())
                .map(found -> {
                    ResponseEntity<Page<CommendationAnswer>> page = Answers.page(found.named(),
                            request.asJson(),
                            Stored::id, found.named().stream().map(CommendationAnswer::of).toList());
                    Page<CommendationAnswer> items = Objects.requireNonNull(page.getBody());
                    return ResponseEntity.ok()
                            .headers(page.getHeaders())
                            .body(AwardDecisionAnswer.of(found.decision(), items.items(), items.next()));
                });
    }
}
