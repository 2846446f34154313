package vn.bangvang.evaluation.rating.selfcriticism.web;

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
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismQueries;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticisms;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.answer.BatchResults;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Takes self-criticisms in and follows them. */
@RestController
@RequestMapping("/api/v1/self-criticisms")
class SelfCriticismsController {
    private static final String PATH = "/api/v1/self-criticisms";

    private final SelfCriticisms selfCriticisms;
    private final SelfCriticismQueries queries;

    SelfCriticismsController(SelfCriticisms selfCriticisms, SelfCriticismQueries queries) {
        this.selfCriticisms = selfCriticisms;
        this.queries = queries;
    }

    /** Records that a subject handed in its self-criticism. */
    @PostMapping
    Mono<ResponseEntity<SelfCriticismAnswer>> submit(Caller caller, IdempotencyKey key,
            @Valid @RequestBody SelfCriticismRequest.Submit body) {
        return selfCriticisms.submit(caller, key, body.submission(), body.period())
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, SelfCriticismAnswer.of(stored)));
    }

    /**
     * Records up to 500 self-criticisms, each for itself. Subject and period are the business key, so sending a batch
     * again submits nothing twice.
     */
    @PostMapping("/batch")
    Mono<BatchResults> submitSelfCriticisms(Caller caller, IdempotencyKey key,
            @Valid @RequestBody SelfCriticismRequest.Batch body, Locale locale) {
        return selfCriticisms.submitEach(caller, key, body.submissions(), body.period())
                .map(outcomes -> BatchResults.of(body.items().stream().map(SelfCriticismRequest.Item::echo).toList(),
                        outcomes, locale));
    }

    /** Records that a returned self-criticism was handed in again. */
    @PostMapping("/{id}/submit")
    Mono<ResponseEntity<SelfCriticismAnswer>> resubmit(Caller caller, @PathVariable String id,
            ExpectedVersion expected, @Valid @RequestBody SelfCriticismRequest.SubmitAgain body) {
        return selfCriticisms.submitAgain(caller, id, expected, body.submittedOn())
                .map(SelfCriticismsController::answer);
    }

    /** Sends a self-criticism back, for a reason. */
    @PostMapping("/{id}/return")
    Mono<ResponseEntity<SelfCriticismAnswer>> returnSelfCriticism(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody SelfCriticismRequest.Return body) {
        return selfCriticisms.sendBack(caller, id, expected, body.reason()).map(SelfCriticismsController::answer);
    }

    /** Accepts a self-criticism. */
    @PostMapping("/{id}/accept")
    Mono<ResponseEntity<SelfCriticismAnswer>> accept(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        return selfCriticisms.accept(caller, id, expected).map(SelfCriticismsController::answer);
    }

    /** Shows one self-criticism; the read is audited. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<SelfCriticismAnswer>> get(Caller caller, @PathVariable String id) {
        return queries.get(caller, id)
                .map(SelfCriticismsController::answer);
    }

    /**
     * Lists self-criticisms of a subject or an organisation, as far as the caller reaches; the read is audited.
     */
    @GetMapping
    Mono<ResponseEntity<Page<SelfCriticismAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Period period, ListRequest request) {
        return queries.page(caller, subjectId, organisationId, period, request.part())
                .map(found -> Answers.page(found, request, Stored::id,
                        found.stream().map(SelfCriticismAnswer::of).toList()));
    }

    private static ResponseEntity<SelfCriticismAnswer> answer(Stored<SelfCriticism> stored) {
        return Answers.ok(stored, SelfCriticismAnswer.of(stored));
    }
}
