package vn.bangvang.member.membership.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
import vn.bangvang.member.membership.ExportingMembers;
import vn.bangvang.member.membership.FindingMembers;
import vn.bangvang.member.membership.MemberSearch;
import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.membership.Memberships;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.answer.BatchResults;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** {@code /api/v1/members}: admission and reading. */
@RestController
@RequestMapping("/api/v1/members")
class MembersController {
    private final Memberships memberships;
    private final FindingMembers finding;
    private final ExportingMembers exporting;

    MembersController(Memberships memberships, FindingMembers finding, ExportingMembers exporting) {
        this.memberships = memberships;
        this.finding = finding;
        this.exporting = exporting;
    }

    /** Admits a member on probation, or registers one who is official already. */
    @PostMapping
    Mono<ResponseEntity<MemberAnswer>> admit(@Valid @RequestBody MemberRequest.Admit request, IdempotencyKey key,
            Caller caller) {
        return memberships.admit(caller, request.command(), key)
                .map(admitted -> Answers.created("/api/v1/members/" + admitted.member().id(), admitted.member(),
                        MemberAnswer.of(admitted.member(), admitted.warnings())));
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

    /**
     * Shows all that is held of a person here, and where to ask for the rest; the read is audited. Needs the scope
     * {@code members:export} too.
     */
    @GetMapping("/{id}/data-export")
    Mono<DataExportAnswer> exportMember(@PathVariable String id, Caller caller) {
        return exporting.export(caller, id).map(DataExportAnswer::of);
    }

    /**
     * Lists members of the caller's subtree, by official cell and status; the read is audited. In the order of names at
     * most 2,000 are listed.
     */
    @GetMapping
    Mono<ResponseEntity<Page<MemberAnswer>>> list(@RequestParam @Nullable String cellId,
            @RequestParam @Nullable MemberStatus status, @RequestParam(defaultValue = "ID") FindingMembers.Order sort,
            ListRequest page, Caller caller) {
        var search = new MemberSearch(null, null, cellId, status);
        return finding.find(caller, search, sort, page.part())
                .map(found -> Answers.page(found.stream().map(MemberAnswer::of).toList(), page, MemberAnswer::id));
    }

    /**
     * Finds members of the caller's subtree by name or person, in the order of names; the read is audited. Asked in a
     * body, because addresses are written into logs.
     */
    @PostMapping("/search")
    Mono<MembersFound> searchMembers(@Valid @RequestBody MemberRequest.SearchFor request, Caller caller) {
        int limit = Objects.requireNonNullElse(request.limit(), PageRequest.USUAL);
        return finding.find(caller, request.search(), FindingMembers.Order.NAME, Part.first(limit + 1))
                .map(found -> MembersFound.of(found, limit));
    }
}
