package vn.bangvang.member.membership.web;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

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

import vn.bangvang.access.Caller;
import vn.bangvang.member.membership.Memberships;
import vn.bangvang.member.organisation.SizeWarnings;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.answer.BatchResults;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** {@code /api/v1/members}: admission and reading. */
@RestController
@RequestMapping("/api/v1/members")
class MembersController {
    private final Memberships memberships;
    private final SizeWarnings sizes;

    MembersController(Memberships memberships, SizeWarnings sizes) {
        this.memberships = memberships;
        this.sizes = sizes;
    }

    /** Admits a member on probation, or registers one who is official already. */
    @PostMapping
    Mono<ResponseEntity<MemberAnswer>> admit(@Valid @RequestBody MemberRequest.Admit request, IdempotencyKey key,
            Caller caller) {
        return memberships.admit(caller, request.command(), key)
                .flatMap(stored -> sizes.around(List.of(stored.state().cellId()))
                        .map(warnings -> Answers.created("/api/v1/members/" + stored.id(), stored,
                                MemberAnswer.of(stored, warnings))));
    }

    /** Admits up to 500 members, each for itself. Repeating it changes nothing. */
    @PostMapping("/batch")
    Mono<BatchResults> admitMembers(@Valid @RequestBody MemberRequest.AdmitMany request, IdempotencyKey key,
            Caller caller, Locale locale) {
        List<MemberRequest.AdmitRow> rows = request.items();
        return memberships.admitAll(caller, rows.stream().map(MemberRequest.AdmitRow::command).toList(), key)
                .map(outcomes -> BatchResults.of(rows.stream().map(MemberRequest.AdmitRow::reference).toList(),
                        outcomes, _ -> true, locale));
    }

    /** Shows one membership with its whole history; the read is audited. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<MemberAnswer>> get(@PathVariable String id, Caller caller) {
        return memberships.get(caller, id).map(stored -> Answers.ok(stored, MemberAnswer.of(stored)));
    }

    /** Lists members of the caller's subtree, by official cell or person; the read is audited. */
    @GetMapping
    Mono<ResponseEntity<Page<MemberAnswer>>> list(@RequestParam @Nullable String cellId,
            @RequestParam @Nullable String personId, PageRequest page, Caller caller) {
        return memberships.find(caller, cellId, personId, page.afterId(), page.limit())
                .map(found -> Answers.page(found.stream().map(MemberAnswer::of).toList(), page, MemberAnswer::id));
    }
}
