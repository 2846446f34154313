package vn.bangvang.training.enrolment.web;

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
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.training.enrolment.EnrollingMany;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.Enrolments;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.answer.BatchResults;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Enters trainees in classes, follows and shows them. */
@RestController
@RequestMapping("/api/v1/enrolments")
class EnrolmentsController {
    private final Enrolments enrolments;
    private final EnrollingMany many;

    EnrolmentsController(Enrolments enrolments, EnrollingMany many) {
        this.enrolments = enrolments;
        this.many = many;
    }

    /** Enters somebody who is sent to a class. */
    @PostMapping
    Mono<ResponseEntity<EnrolmentAnswer>> enter(Caller caller, IdempotencyKey key,
            @Valid @RequestBody EnrolmentRequest.Enter request) {
        return enrolments.enter(caller, request.nomination(), key)
                .map(stored -> Answers.created("/api/v1/enrolments/" + stored.id(), stored,
                        EnrolmentAnswer.of(stored)));
    }

    /**
     * Enters up to 500 trainees of one class, each for itself. Class and trainee are the business key, so sending a
     * batch again enters nobody twice.
     */
    @PostMapping("/batch")
    Mono<BatchResults> enterEnrolments(Caller caller, IdempotencyKey key,
            @Valid @RequestBody EnrolmentRequest.Batch batch, Locale locale) {
        List<Nomination> nominations = batch.items().stream().map(item -> item.nominationTo(batch.classId())).toList();
        return many.enter(caller, batch.classId(), nominations, key)
                .map(outcomes -> BatchResults.of(batch.items().stream().map(EnrolmentRequest.Item::echo).toList(),
                        outcomes, locale));
    }

    /** Records that a nominated trainee has begun. */
    @PostMapping("/{id}/enrol")
    Mono<ResponseEntity<EnrolmentAnswer>> enrolTrainee(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.ENROLLED, step);
    }

    /** Records that the trainee has completed the class. */
    @PostMapping("/{id}/complete")
    Mono<ResponseEntity<EnrolmentAnswer>> complete(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.COMPLETED, step);
    }

    /** Records that the trainee left the class before its end. */
    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<EnrolmentAnswer>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.WITHDRAWN, step);
    }

    /** Cancels an enrolment that never was. */
    @PostMapping("/{id}/cancel")
    Mono<ResponseEntity<EnrolmentAnswer>> cancel(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.CANCELLED, step);
    }

    /** Corrects what was recorded of an enrolment. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<EnrolmentAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Correct request) {
        return enrolments.correct(caller, id, expected, request.correction())
                .map(stored -> Answers.ok(stored, EnrolmentAnswer.of(stored)));
    }

    /** Shows one enrolment; the read is audited. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<EnrolmentAnswer>> get(Caller caller, @PathVariable String id) {
        return enrolments.get(caller, id).map(stored -> Answers.ok(stored, EnrolmentAnswer.of(stored)));
    }

    /** Lists enrolments that the caller reaches; the read is audited. */
    @GetMapping
    Mono<ResponseEntity<Page<EnrolmentAnswer>>> list(Caller caller, ListRequest page,
            @RequestParam(required = false) @Nullable String classId,
            @RequestParam(required = false) @Nullable String sendingOrganisationId,
            @RequestParam(required = false) @Nullable String memberId,
            @RequestParam(required = false) @Nullable String traineeRef,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable EnrolmentStatus status) {
        var wanted = new Enrolments.Wanted(classId, sendingOrganisationId, memberId, traineeRef, year, status);
        return enrolments.page(caller, wanted, page.part())
                .map(EnrolmentAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, page, EnrolmentAnswer::id));
    }

    private Mono<ResponseEntity<EnrolmentAnswer>> advance(Caller caller, String id, ExpectedVersion expected,
            EnrolmentStatus next, EnrolmentRequest.Step step) {
        return enrolments.advance(caller, id, expected, next, step.on())
                .map(stored -> Answers.ok(stored, EnrolmentAnswer.of(stored)));
    }
}
