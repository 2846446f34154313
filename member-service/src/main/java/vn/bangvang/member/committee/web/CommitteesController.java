package vn.bangvang.member.committee.web;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.committee.SeatHolder;
import vn.bangvang.member.committee.SeatingCommittees;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.answer.Answers;

/**
 * {@code /api/v1/organisations/{id}/committees}. Who sits where is data about members: showing it needs the scope to
 * read members and is audited, seating needs the scope to change them. A change is answered without the holders.
 */
@RestController
@RequestMapping("/api/v1/organisations/{organisationId}/committees/{body}")
@Tag(name = "committees", description = "Cấp ủy, ban thường vụ, ủy ban kiểm tra")
class CommitteesController {
    private final SeatingCommittees seating;
    private final AuditTrail audit;

    CommitteesController(SeatingCommittees seating, AuditTrail audit) {
        this.seating = seating;
        this.audit = audit;
    }

    @PutMapping(headers = "!If-Match")
    @Operation(summary = "Set up a committee, or with If-Match change its seats and term")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    Mono<ResponseEntity<CommitteeAnswer>> establish(@PathVariable String organisationId,
            @PathVariable Committee.Body body,
            @Valid @RequestBody CommitteeRequest.Configure request, Caller caller) {
        return seating.establish(caller, organisationId, body, request.command())
                .map(stored -> Answers.created("/api/v1/organisations/" + organisationId + "/committees/" + body,
                        stored, CommitteeAnswer.of(stored, false)))
                .onErrorMap(Refusal.class, refusal -> refusal.code().equals("COMMITTEE_ALREADY_EXISTS")
                        ? new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED)
                        : refusal);
    }

    @PutMapping(headers = "If-Match")
    Mono<ResponseEntity<CommitteeAnswer>> configure(@PathVariable String organisationId,
            @PathVariable Committee.Body body,
            @Valid @RequestBody CommitteeRequest.Configure request, ExpectedVersion expected, Caller caller) {
        return seating.configure(caller, organisationId, body, expected, request.command())
                .map(CommitteesController::ok);
    }

    @GetMapping
    Mono<ResponseEntity<CommitteeAnswer>> get(@PathVariable String organisationId, @PathVariable Committee.Body body,
            Caller caller) {
        return seating.get(caller, organisationId, body)
                .flatMap(stored -> caller.scopes().contains("members:read")
                        ? audit.memberDataRead(caller, "committee",
                                stored.state().holders().stream().map(SeatHolder::memberId).distinct().toList())
                                .thenReturn(Answers.ok(stored, CommitteeAnswer.of(stored, true)))
                        : Mono.just(ok(stored)));
    }

    @PostMapping("/seats")
    @Operation(summary = "Seat an active member of the organisation, or one the upper level appointed")
    Mono<ResponseEntity<CommitteeAnswer>> fill(@PathVariable String organisationId, @PathVariable Committee.Body body,
            @Valid @RequestBody CommitteeRequest.Fill request, ExpectedVersion expected, Caller caller) {
        requireMembersScope(caller);
        return seating.fill(caller, organisationId, body, expected, request.command()).map(CommitteesController::ok);
    }

    @PostMapping("/seats/{memberId}/vacate")
    Mono<ResponseEntity<CommitteeAnswer>> vacate(@PathVariable String organisationId, @PathVariable Committee.Body body,
            @PathVariable String memberId, @Valid @RequestBody CommitteeRequest.Vacate request,
            ExpectedVersion expected, Caller caller) {
        requireMembersScope(caller);
        return seating.vacate(caller, organisationId, body, expected, new VacateSeat(memberId, request.on()))
                .map(CommitteesController::ok);
    }

    private static ResponseEntity<CommitteeAnswer> ok(Stored<Committee> stored) {
        return Answers.ok(stored, CommitteeAnswer.of(stored, false));
    }

    private static void requireMembersScope(Caller caller) {
        if (!caller.scopes().contains("members:write")) {
            throw Refusal.forbidden("NOT_ALLOWED");
        }
    }
}
