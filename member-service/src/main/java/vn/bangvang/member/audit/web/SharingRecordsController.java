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
import vn.bangvang.audit.AuditEntry;
import vn.bangvang.audit.AuditEntry.Happening;
import vn.bangvang.audit.AuditStore.Found;
import vn.bangvang.audit.AuditStore.Search;
import vn.bangvang.member.audit.SharingRegister;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** {@code /api/v1/sharing-records}. */
@RestController
@RequestMapping("/api/v1/sharing-records")
class SharingRecordsController {
    private static final int COLLECTION = 3;

    private final SharingRegister register;

    SharingRecordsController(SharingRegister register) {
        this.register = register;
    }

    /**
     * One export.
     *
     * @param at when it was answered
     * @param collection what was taken along, as the first segment of its path
     * @param path of the request, without ids
     * @param client the system that took it
     * @param caller subject of the token: who used that system, or the system itself
     * @param organisation whose subtree the caller may touch, `*` for every province
     * @param purpose why, in the caller's words (header X-Purpose); null when not said
     * @param correlationId the trace that the request belongs to
     */
    record SharingRecord(String id, Instant at, String collection, @Nullable String path, @Nullable String client,
            String caller, @Nullable String organisation, @Nullable String purpose, @Nullable String correlationId) {
        static SharingRecord of(Found found) {
            AuditEntry entry = found.entry();
            Happening it = entry.happening();
            return new SharingRecord(found.id(), entry.at(), collection(it.path()), it.path(), it.client(),
                    it.caller(), it.organisation(), it.purpose(), it.correlationId());
        }

        private static String collection(@Nullable String path) {
            String[] segments = path == null ? new String[0] : path.split("/");
            return segments.length > COLLECTION ? segments[COLLECTION] : "";
        }
    }

    /**
     * Lists which systems took which data along as files, the newest first. The read is audited; it is for callers whom
     * no subtree limits.
     *
     * @param client only what this system took along
     * @param collection only what was taken along of this one: the first segment of its path, such as `members`
     * @param from only what was answered at this instant or later
     * @param to only what was answered before this instant
     */
    @GetMapping
    Mono<ResponseEntity<Page<SharingRecord>>> list(@RequestParam @Nullable String client,
            @RequestParam @Nullable String collection, @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to, PageRequest page, Caller caller) {
        return register.find(caller, Search.exports(client, collection, from, to), page.afterId(), page.limit())
                .map(found -> Answers.page(found.stream().map(SharingRecord::of).toList(), page, SharingRecord::id));
    }
}
