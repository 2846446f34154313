package vn.bangvang.member.audit.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.audit.AuditStore;
import vn.bangvang.member.audit.AuditEntries;
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
     * Lists who was shown whose data, and who was turned away, the newest first. The read is audited; it is for callers
     * whom no subtree limits.
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
        return entries.find(caller, new AuditStore.Search(memberId, subject, from, to), page.afterId(), page.limit())
                .map(found -> Answers.page(found.stream().map(AuditEntryAnswer::of).toList(), page,
                        AuditEntryAnswer::id));
    }
}
