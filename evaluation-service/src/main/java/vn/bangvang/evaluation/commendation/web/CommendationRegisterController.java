package vn.bangvang.evaluation.commendation.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendations;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Looking commendations up. Whoever sees those of members leaves a trace. */
@RestController
@RequestMapping(CommendationsController.PATH)
class CommendationRegisterController {
    private final Commendations commendations;
    private final AuditTrail audit;

    CommendationRegisterController(Commendations commendations, AuditTrail audit) {
        this.commendations = commendations;
        this.audit = audit;
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<CommendationAnswer>> one(Caller caller, @PathVariable String id) {
        return commendations.get(caller, id)
                .flatMap(stored -> audited(caller, List.of(stored))
                        .thenReturn(CommendationsController.answer(stored)));
    }

    /** Of what the page holds only what the caller may see is shown; the cursor goes on behind all of it. */
    @GetMapping
    Mono<ResponseEntity<Page<CommendationAnswer>>> list(Caller caller, PageRequest request,
            @RequestParam(required = false) @Nullable String issuerOrganisationId,
            @RequestParam(required = false) @Nullable String recipientId,
            @RequestParam(required = false) @Nullable String recipientOrganisationId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) Commendation.@Nullable State state) {
        Commendations.Wanted wanted = new Commendations.Wanted(issuerOrganisationId, recipientId,
                recipientOrganisationId, year, state);
        return commendations.page(caller, wanted, request.afterId(), request.limit())
                .flatMap(seen -> audited(caller, seen.shown())
                        .thenReturn(Answers.page(seen.found(), request, Stored::id,
                                seen.shown().stream().map(CommendationAnswer::of).toList())));
    }

    private Mono<Void> audited(Caller caller, List<Stored<Commendation>> shown) {
        return audit.memberDataRead(caller, "commendation",
                shown.stream()
                        .map(stored -> stored.state().award())
                        .filter(award -> award.recipientType() == Subject.Type.MEMBER)
                        .map(Award::recipientId)
                        .toList());
    }
}
