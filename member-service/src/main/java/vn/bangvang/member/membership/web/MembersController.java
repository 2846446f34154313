package vn.bangvang.member.membership.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.member.membership.AdmittingMembers;
import vn.bangvang.member.membership.MemberQuery;
import vn.bangvang.member.membership.Members;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.member.organisation.SizeWarnings;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** {@code /api/v1/members}: admission and reading. Every member that is shown is written into the audit trail. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "members", description = "Đảng viên: memberships of persons")
class MembersController {
    private final Members members;
    private final Organisations organisations;
    private final AdmittingMembers admitting;
    private final SizeWarnings sizes;
    private final AuditTrail audit;

    MembersController(Members members, Organisations organisations, AdmittingMembers admitting, SizeWarnings sizes,
            AuditTrail audit) {
        this.members = members;
        this.organisations = organisations;
        this.admitting = admitting;
        this.sizes = sizes;
        this.audit = audit;
    }

    @PostMapping
    @Operation(summary = "Admit a member on probation, or register one who is official already")
    Mono<ResponseEntity<MemberAnswer>> admit(@Valid @RequestBody MemberRequest.Admit request, IdempotencyKey key,
            Caller caller) {
        return admitting.admit(caller, request.command(), key)
                .flatMap(stored -> sizes.around(List.of(stored.state().cellId()))
                        .map(warnings -> Answers
                                .created("/api/v1/members/" + stored.id(), stored, MemberAnswer.of(stored, warnings))));
    }

    @PostMapping("/batch")
    @Operation(summary = "Admit up to 500 members, each for itself; repeating it changes nothing")
    Mono<AdmissionsAnswer> admitMany(@Valid @RequestBody MemberRequest.AdmitMany request, Caller caller,
            Locale locale) {
        return admitting.admitAll(caller, request.items().stream().map(MemberRequest.AdmitRow::command).toList())
                .map(admissions -> AdmissionsAnswer.of(request.items(), admissions, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One membership with its whole history; the read is audited")
    Mono<ResponseEntity<MemberAnswer>> get(@PathVariable String id, Caller caller) {
        return members.get(id)
                .flatMap(stored -> organisations.lineage(List.of(stored.state().cellId()))
                        .flatMap(lineage -> {
                            caller.mustReach(stored.state().cellId(), lineage);
                            return audit.memberDataRead(caller, "member", List.of(id))
                                    .thenReturn(Answers.ok(stored, MemberAnswer.of(stored)));
                        }));
    }

    @GetMapping
    @Operation(summary = "Members in the caller's subtree, by official cell or person; the read is audited")
    Mono<ResponseEntity<Page<MemberAnswer>>> find(@RequestParam @Nullable String cellId,
            @RequestParam @Nullable String personId, PageRequest page, Caller caller) {
        return reachable(caller, cellId)
                .flatMapMany(
                        cells -> members.find(new MemberQuery(personId, cells.orElse(null)), page.afterId(),
                                page.limit()))
                .map(MemberAnswer::of)
                .collectList()
                .flatMap(items -> audit
                        .memberDataRead(caller, "members", items.stream().map(MemberAnswer::id).toList())
                        .thenReturn(Answers.page(items, page, MemberAnswer::id)));
    }

    private Mono<Optional<Set<String>>> reachable(Caller caller, @Nullable String cellId) {
        if (cellId != null) {
            return organisations.lineage(List.of(cellId)).map(lineage -> {
                caller.mustReach(cellId, lineage);
                return Optional.of(Set.of(cellId));
            });
        }
        String own = caller.organisation();
        if (own == null) {
            return Mono.just(Optional.of(Set.of()));
        }
        return caller.everywhere() ? Mono.just(Optional.empty()) : organisations.subtree(own).map(Optional::of);
    }
}
