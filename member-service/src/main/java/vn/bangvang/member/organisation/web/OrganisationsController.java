package vn.bangvang.member.organisation.web;

import java.util.List;

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
import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Approvals;
import vn.bangvang.approval.web.Accepted;
import vn.bangvang.approval.web.TwoPairsOfEyes;
import vn.bangvang.member.organisation.EndingApprovals.Dissolve;
import vn.bangvang.member.organisation.EndingApprovals.Merge;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.member.organisation.SizeWarnings;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** {@code /api/v1/organisations}. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationsController {
    private final Organisations organisations;
    private final Approvals approvals;
    private final ApprovableChange<Merge, Organisation> merging;
    private final ApprovableChange<Dissolve, Organisation> dissolving;
    private final SizeWarnings sizes;

    OrganisationsController(Organisations organisations, Approvals approvals,
            ApprovableChange<Merge, Organisation> merging, ApprovableChange<Dissolve, Organisation> dissolving,
            SizeWarnings sizes) {
        this.organisations = organisations;
        this.approvals = approvals;
        this.merging = merging;
        this.dissolving = dissolving;
        this.sizes = sizes;
    }

    /** Founds an organisation; without a parent only a province. */
    @PostMapping
    Mono<ResponseEntity<OrganisationAnswer>> establish(@Valid @RequestBody OrganisationRequest.Establish request,
            IdempotencyKey key, Caller caller) {
        return organisations.establish(caller, request.command(), key)
                .map(stored -> Answers.created("/api/v1/organisations/" + stored.id(), stored,
                        OrganisationAnswer.of(stored)));
    }

    /** Shows one organisation with its whole history. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<OrganisationAnswer>> get(@PathVariable String id, Caller caller) {
        return organisations.get(caller, id).map(stored -> Answers.ok(stored, OrganisationAnswer.of(stored)));
    }

    /** Lists organisations of the caller's subtree, by code, identifier, parent or words of the name without marks. */
    @GetMapping
    Mono<ResponseEntity<Page<OrganisationAnswer>>> list(@RequestParam @Nullable String code,
            @RequestParam @Nullable String parentId, @RequestParam @Nullable String identifier,
            @RequestParam @Nullable String q, ListRequest page, Caller caller) {
        return organisations.find(caller, code, parentId, identifier, q, page.part())
                .map(OrganisationAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, page, OrganisationAnswer::id));
    }

    /** Renames an organisation from a day on. */
    @PostMapping("/{id}/rename")
    Mono<ResponseEntity<OrganisationAnswer>> rename(@PathVariable String id,
            @Valid @RequestBody OrganisationRequest.Rename request, ExpectedVersion expected, Caller caller) {
        return answer(organisations.rename(caller, id, expected, request.command()));
    }

    /** Says anew under which codes others' registers know an organisation. */
    @PutMapping("/{id}/identifiers")
    Mono<ResponseEntity<OrganisationAnswer>> identify(@PathVariable String id,
            @Valid @RequestBody OrganisationRequest.Identify request, ExpectedVersion expected, Caller caller) {
        return answer(organisations.identify(caller, id, expected, request.all()));
    }

    /** Puts an organisation under another one of a higher level from a day on. */
    @PostMapping("/{id}/reparent")
    Mono<ResponseEntity<OrganisationAnswer>> reparent(@PathVariable String id,
            @Valid @RequestBody OrganisationRequest.Reparent request, ExpectedVersion expected, Caller caller) {
        return answer(organisations.reparent(caller, id, expected, request.command()));
    }

    /** Changes an organisation's kind within its level, such as grassroots cell to grassroots organisation. */
    @PostMapping("/{id}/convert")
    Mono<ResponseEntity<OrganisationAnswer>> convert(@PathVariable String id,
            @Valid @RequestBody OrganisationRequest.Convert request, ExpectedVersion expected, Caller caller) {
        return answer(organisations.convert(caller, id, expected, request.command()));
    }

    /**
     * Moves what is inside into another organisation, then ends it with that successor. With two pairs of eyes it waits
     * for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/{id}/merge")
    Mono<ResponseEntity<OrganisationAnswer>> merge(@PathVariable String id,
            @Valid @RequestBody OrganisationRequest.Merge request,
            ExpectedVersion expected, Caller caller) {
        return approvals.ask(caller, merging, new Merge(id, expected.orNull(), request.command()))
                .flatMap(asked -> Accepted.or(asked, merged -> answer(Mono.just(merged))));
    }

    /**
     * Ends an organisation; nothing may stand under it and nobody may belong to it any more. With two pairs of eyes it
     * waits for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/{id}/dissolve")
    Mono<ResponseEntity<OrganisationAnswer>> dissolve(@PathVariable String id,
            @Valid @RequestBody OrganisationRequest.Dissolve request, ExpectedVersion expected, Caller caller) {
        return approvals.ask(caller, dissolving, new Dissolve(id, expected.orNull(), request.command()))
                .flatMap(asked -> Accepted.or(asked, dissolved -> answer(Mono.just(dissolved))));
    }

    private Mono<ResponseEntity<OrganisationAnswer>> answer(Mono<Stored<Organisation>> changed) {
        return changed.flatMap(stored -> sizes.around(List.of(stored.id()))
                .map(warnings -> Answers.ok(stored, OrganisationAnswer.of(stored, warnings))));
    }
}
