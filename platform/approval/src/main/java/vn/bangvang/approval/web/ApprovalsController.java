package vn.bangvang.approval.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

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
import tools.jackson.databind.JsonNode;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovalRequest;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.approval.ApprovalSettings;
import vn.bangvang.approval.Approvals;
import vn.bangvang.approval.Commands;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** The changes of a service that two pairs of eyes are asked for. */
@RestController
@RequestMapping("/api/v1/${bangvang.approval.collection}")
final class ApprovalsController {
    private final Approvals approvals;
    private final Commands commands;
    private final AuditTrail audit;
    private final ApprovalSettings settings;

    ApprovalsController(Approvals approvals, Commands commands, AuditTrail audit, ApprovalSettings settings) {
        this.approvals = approvals;
        this.commands = commands;
        this.audit = audit;
        this.settings = settings;
    }

    /** @param reason why, in words for the register */
    record Because(@NotBlank @Size(max = 500) String reason) {}

    /**
     * How approving is done here.
     *
     * @param singleHanded whether every change is carried out at once, because nobody else has to approve it
     * @param expiresAfterDays how many days a request can be approved
     * @param kinds of change that take two pairs of eyes
     */
    record ApprovalRules(boolean singleHanded, int expiresAfterDays, List<String> kinds) {}

    /** Shows how approving is done. Whether one alone may act here, how long a request waits, and what needs one. */
    @GetMapping("/rules")
    ResponseEntity<ApprovalRules> describe(Caller caller) {
        return ResponseEntity
                .ok(new ApprovalRules(settings.singleHanded(), settings.expiresAfterDays(), commands.kinds()));
    }

    /**
     * Lists changes that wait, or waited, for somebody else. Oldest first unless asked otherwise, within the caller's
     * reach.
     *
     * @param waitingForMe only what the caller may approve now
     */
    @GetMapping
    Mono<ResponseEntity<Page<ApprovalAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "false") boolean waitingForMe, ListRequest page, Locale locale) {
        return approvals.page(caller, new Approvals.Wanted(state, waitingForMe), page.part())
                .collectList()
                .flatMap(found -> shown(caller, found, _ -> null, locale))
                .map(items -> Answers.page(items, page, ApprovalAnswer::id));
    }

    /** Shows one change that waits, or waited, for somebody else. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<ApprovalAnswer>> get(Caller caller, @PathVariable String id, Locale locale) {
        return answer(caller, approvals.get(caller, id), locale);
    }

    /**
     * Approves a change, which is then carried out. Nobody approves their own. The answer says what has become of it:
     * carried out; failed, with the problem, when the world has changed meanwhile; or approved still, when it could not
     * be tried and will be.
     */
    @PostMapping("/{id}/approve")
    Mono<ResponseEntity<ApprovalAnswer>> approve(Caller caller, @PathVariable String id, ExpectedVersion expected,
            Locale locale) {
        return answer(caller, approvals.approve(caller, id, expected), locale);
    }

    /** Refuses a change that somebody else asked for, for a reason. */
    @PostMapping("/{id}/refuse")
    Mono<ResponseEntity<ApprovalAnswer>> refuse(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Because body, Locale locale) {
        return answer(caller, approvals.refuse(caller, id, expected, body.reason()), locale);
    }

    /** Withdraws what the caller asked for, for a reason. */
    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<ApprovalAnswer>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Because body, Locale locale) {
        return answer(caller, approvals.withdraw(caller, id, expected, body.reason()), locale);
    }

    private Mono<ResponseEntity<ApprovalAnswer>> answer(Caller caller, Mono<Stored<ApprovalRequest>> changed,
            Locale locale) {
        return changed.flatMap(stored -> shown(caller, List.of(stored), commands::shown, locale)
                .map(items -> Answers.ok(stored, items.getFirst())));
    }

    private Mono<List<ApprovalAnswer>> shown(Caller caller, List<Stored<ApprovalRequest>> found,
            Function<ApprovalRequest, @Nullable JsonNode> command, Locale locale) {
        return audit.memberDataRead(caller, "approval",
                found.stream().flatMap(stored -> stored.state().matter().memberIds().stream()).distinct().toList())
                .thenReturn(found.stream()
                        .map(stored -> ApprovalAnswer.of(stored, command.apply(stored.state()),
                                approvals.isFor(caller, stored.state()), locale))
                        .toList());
    }
}
