package vn.bangvang.training.enrolment.web;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.training.enrolment.EnrollingMany;
import vn.bangvang.training.enrolment.EnrollingTrainees;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.Nomination;
import vn.bangvang.webapi.answer.Answers;

/** Enters trainees in classes and follows them. */
@RestController
@RequestMapping("/api/v1/enrolments")
class EnrolmentsController {
    private final EnrollingTrainees enrolling;
    private final EnrollingMany many;

    EnrolmentsController(EnrollingTrainees enrolling, EnrollingMany many) {
        this.enrolling = enrolling;
        this.many = many;
    }

    @PostMapping
    Mono<ResponseEntity<EnrolmentAnswer>> enter(Caller caller, IdempotencyKey key,
            @Valid @RequestBody EnrolmentRequest.Entry entry) {
        return enrolling.enter(caller, entry.wish(), key)
                .map(stored -> Answers.created("/api/v1/enrolments/" + stored.id(), stored,
                        EnrolmentAnswer.of(stored)));
    }

    /** Class and trainee are the business key, so sending a batch again enters nobody twice. */
    @PostMapping("/batch")
    Mono<BatchAnswer> enterMany(Caller caller, @Valid @RequestBody EnrolmentRequest.Batch batch, Locale locale) {
        List<Nomination> wishes = batch.items().stream().map(item -> item.wishFor(batch.classId())).toList();
        return many.enter(caller, batch.classId(), wishes)
                .map(outcomes -> BatchAnswer.of(batch.items(), outcomes, locale));
    }

    @PostMapping("/{id}/enrol")
    Mono<ResponseEntity<EnrolmentAnswer>> enrol(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.ENROLLED, step);
    }

    @PostMapping("/{id}/complete")
    Mono<ResponseEntity<EnrolmentAnswer>> complete(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.COMPLETED, step);
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<EnrolmentAnswer>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.WITHDRAWN, step);
    }

    @PostMapping("/{id}/cancel")
    Mono<ResponseEntity<EnrolmentAnswer>> cancel(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Step step) {
        return advance(caller, id, expected, EnrolmentStatus.CANCELLED, step);
    }

    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<EnrolmentAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody EnrolmentRequest.Correcting correcting) {
        return enrolling.correct(caller, id, expected, correcting.correction())
                .map(stored -> Answers.ok(stored, EnrolmentAnswer.of(stored)));
    }

    private Mono<ResponseEntity<EnrolmentAnswer>> advance(Caller caller, String id, ExpectedVersion expected,
            EnrolmentStatus next, EnrolmentRequest.Step step) {
        return enrolling.advance(caller, id, expected, next, step.on())
                .map(stored -> Answers.ok(stored, EnrolmentAnswer.of(stored)));
    }
}
