package vn.bangvang.member.audit.web;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.web.Accepted;
import vn.bangvang.approval.web.TwoPairsOfEyes;
import vn.bangvang.audit.AuditStore;
import vn.bangvang.member.audit.AuditEntries;
import vn.bangvang.member.audit.TakingAlong.Wanted;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** {@code /api/v1/audit-entries}. */
@RestController
@RequestMapping("/api/v1/audit-entries")
class AuditEntriesController {
    private final AuditEntries entries;

    AuditEntriesController(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * What is to be taken along; what is null does not limit.
     *
     * @param memberId only entries that are about this member
     * @param caller only what this caller asked, as the issuer names it
     * @param from only what was answered at this instant or later
     * @param to only what was answered before this instant; null or still to come: before now
     * @param reason why, shown to who approves it
     */
    record AuditExport(@Nullable @Size(max = 64) String memberId, @Nullable @Size(max = 200) String caller,
            @Nullable Instant from, @Nullable Instant to, @NotBlank @Size(max = 1000) String reason) {
        Wanted wanted() {
            return new Wanted(memberId, caller, from, to, reason);
        }
    }

    /** @param path where the file is, for the caller alone */
    record AuditExportAllowed(String path) {}

    /**
     * Asks to take entries of the trail along as a file. With two pairs of eyes it waits for somebody else's approval;
     * what was there when it was asked for is then a file for who asked, in any of the forms, for seven days. It is for
     * callers whom no subtree limits, and so is approving it.
     */
    @TwoPairsOfEyes
    @PostMapping("/exports")
    Mono<AuditExportAllowed> exportAuditEntries(@Valid @RequestBody AuditExport request, IdempotencyKey key,
            Caller caller, ServerHttpResponse response) {
        return entries.ask(caller, request.wanted(), key)
                .flatMap(asked -> Accepted.or(asked, response, allowed -> new AuditExportAllowed(allowed.path())));
    }

    /**
     * Lists who was shown whose data, and who was turned away, the newest first. The read is audited; it is for callers
     * whom no subtree limits. With two pairs of eyes only what another has approved is given as a file, see
     * {@code exportAuditEntries}.
     *
     * @param memberId only entries that are about this member
     * @param subject only what this caller asked, as the issuer names it
     * @param from only what was answered at this instant or later
     * @param to only what was answered before this instant
     */
    @GetMapping
    Mono<ResponseEntity<Page<AuditEntryAnswer>>> list(@RequestParam @Nullable String memberId,
            @RequestParam(name = "caller") @Nullable String subject, @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to, PageRequest page, Caller caller) {
        var search = new AuditStore.Search(memberId, subject, from, to);
        return (page.file() == null
                ? entries.find(caller, search, page.afterId(), page.limit())
                : entries.takeAlong(caller, search, page.afterId(), page.limit()))
                .map(found -> Answers.page(found.stream().map(AuditEntryAnswer::of).toList(), page,
                        AuditEntryAnswer::id));
    }
}
