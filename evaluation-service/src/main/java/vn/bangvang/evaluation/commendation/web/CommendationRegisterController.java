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
import vn.bangvang.evaluation.commendation.AwardingCommendations;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.CommendationState;
import vn.bangvang.evaluation.commendation.Commendations;
import vn.bangvang.evaluation.commendation.Commendations.Wanted;
import vn.bangvang.evaluation.commendation.RecipientType;
import vn.bangvang.evaluation.records.recording.Reach;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;
import vn.bangvang.webapi.page.ShownPage;

/** Looking commendations up. Whoever sees those of members leaves a trace. */
@RestController
@RequestMapping(CommendationsController.PATH)
class CommendationRegisterController {
    private final AwardingCommendations awarding;
    private final Commendations commendations;
    private final Reach reach;
    private final AuditTrail audit;

    CommendationRegisterController(AwardingCommendations awarding, Commendations commendations, Reach reach,
            AuditTrail audit) {
        this.awarding = awarding;
        this.commendations = commendations;
        this.reach = reach;
        this.audit = audit;
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<CommendationRepresentation>> one(Caller caller, @PathVariable String id) {
        return awarding.get(id).flatMap(stored -> {
            if (!mayRead(caller, stored)) {
                return Mono.error(Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"));
            }
            return audited(caller, List.of(stored))
                    .thenReturn(Answers.ok(stored, CommendationRepresentation.of(stored)));
        });
    }

    /**
     * A caller limited to a subtree names a recipient, or an issuer or a recipient's organisation inside it. The cursor
     * goes on behind all that was found, shown or not.
     */
    @GetMapping
    Mono<ResponseEntity<Page<CommendationRepresentation>>> all(Caller caller, PageRequest page,
            @RequestParam(required = false) @Nullable String issuerOrganisationId,
            @RequestParam(required = false) @Nullable String recipientId,
            @RequestParam(required = false) @Nullable String recipientOrganisationId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable CommendationState state) {
        String named = issuerOrganisationId == null ? recipientOrganisationId : issuerOrganisationId;
        var wanted = new Wanted(issuerOrganisationId, recipientId, recipientOrganisationId, year, state);
        Mono<Void> allowed = named == null && recipientId != null ? Mono.empty() : reach.ofList(caller, named);
        return allowed.thenMany(commendations.page(wanted, page.afterId(), page.limit()))
                .collectList()
                .flatMap(found -> {
                    List<Stored<Commendation>> shown = found.stream()
                            .filter(stored -> mayRead(caller, stored))
                            .toList();
                    return audited(caller, shown).thenReturn(ShownPage.of(Answers.page(found, page, Stored::id),
                            shown.stream().map(CommendationRepresentation::of).toList()));
                });
    }

    private boolean mayRead(Caller caller, Stored<Commendation> stored) {
        return reach.includes(caller, stored.state().award().issuerOrganisationId())
                || reach.includes(caller, stored.state().recipientOrganisationIdAtAward());
    }

    private Mono<Void> audited(Caller caller, List<Stored<Commendation>> shown) {
        return audit.memberDataRead(caller, "commendation",
                shown.stream()
                        .map(stored -> stored.state().award())
                        .filter(award -> award.recipientType() == RecipientType.MEMBER)
                        .map(award -> award.recipientId())
                        .toList());
    }
}
