package vn.bangvang.member.committee.web;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

import vn.bangvang.access.Caller;
import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.committee.Committees;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.answer.Answers;

/** {@code /api/v1/organisations/{id}/committees}. A change is answered without the holders. */
@RestController
@RequestMapping("/api/v1/organisations/{organisationId}/committees/{body}")
class CommitteesController {
    private final Committees committees;

    CommitteesController(Committees committees) {
        this.committees = committees;
    }

    /** Sets up a committee, or with If-Match changes its seats and term. */
    @PutMapping(headers = "!If-Match")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    Mono<ResponseEntity<CommitteeAnswer>> setUpCommittee(@PathVariable String organisationId,
            @PathVariable Committee.Body body, @Valid @RequestBody CommitteeRequest.Configure request, Caller caller) {
        return committees.establish(caller, organisationId, body, request.command())
                .map(stored -> Answers.created("/api/v1/organisations/" + organisationId + "/committees/" + body,
                        stored, CommitteeAnswer.of(stored, false)))
                .onErrorMap(Refusal.class, refusal -> refusal.code().equals("COMMITTEE_ALREADY_EXISTS")
                        ? new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED)
                        : refusal);
    }

    /** Sets up a committee, or with If-Match changes its seats and term. */
    @PutMapping(headers = "If-Match")
    Mono<ResponseEntity<CommitteeAnswer>> setUpCommittee(@PathVariable String organisationId,
            @PathVariable Committee.Body body, @Valid @RequestBody CommitteeRequest.Configure request,
            ExpectedVersion expected, Caller caller) {
        return changed(committees.configure(caller, organisationId, body, expected, request.command()));
    }

    /** Shows a committee; its holders only to a caller with the scope {@code members:read}. */
    @GetMapping
    Mono<ResponseEntity<CommitteeAnswer>> getCommittee(@PathVariable String organisationId,
            @PathVariable Committee.Body body,
            Caller caller) {
        return committees.get(caller, organisationId, body)
                .map(stored -> Answers.ok(stored, CommitteeAnswer.of(stored, Committees.showsHolders(caller))));
    }

    /** Seats an active member of the organisation, or one whom the upper level appointed. */
    @PostMapping("/seats")
    Mono<ResponseEntity<CommitteeAnswer>> fillSeat(@PathVariable String organisationId,
            @PathVariable Committee.Body body,
            @Valid @RequestBody CommitteeRequest.Fill request, ExpectedVersion expected, Caller caller) {
        return changed(committees.fill(caller, organisationId, body, expected, request.command()));
    }

    /** Records that a holder left the seat. */
    @PostMapping("/seats/{memberId}/vacate")
    Mono<ResponseEntity<CommitteeAnswer>> vacateSeat(@PathVariable String organisationId,
            @PathVariable Committee.Body body, @PathVariable String memberId,
            @Valid @RequestBody CommitteeRequest.Vacate request, ExpectedVersion expected, Caller caller) {
        return changed(committees.vacate(caller, organisationId, body, expected,
                new VacateSeat(memberId, request.on())));
    }

    private static Mono<ResponseEntity<CommitteeAnswer>> changed(Mono<Stored<Committee>> committee) {
        return committee.map(stored -> Answers.ok(stored, CommitteeAnswer.of(stored, false)));
    }
}
