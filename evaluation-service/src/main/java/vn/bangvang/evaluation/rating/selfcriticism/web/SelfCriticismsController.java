package vn.bangvang.evaluation.rating.selfcriticism.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

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

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismSubmission;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticisms;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;
import vn.bangvang.webapi.page.ShownPage;

/** Takes self-criticisms in and follows them. */
@RestController
@RequestMapping("/api/v1/self-criticisms")
class SelfCriticismsController {
    private static final String PATH = "/api/v1/self-criticisms";

    private final SelfCriticismSubmission reviewing;
    private final SelfCriticisms selfCriticisms;
    private final Ancestry ancestry;
    private final AuditTrail audit;

    SelfCriticismsController(SelfCriticismSubmission reviewing, SelfCriticisms selfCriticisms, Ancestry ancestry,
            AuditTrail audit) {
        this.reviewing = reviewing;
        this.selfCriticisms = selfCriticisms;
        this.ancestry = ancestry;
        this.audit = audit;
    }

    @PostMapping
    Mono<ResponseEntity<SelfCriticismAnswer>> submit(Caller caller, IdempotencyKey key,
            @Valid @RequestBody SelfCriticismRequest.Submit body) {
        return reviewing.submit(body.submission(), body.year(), reach(caller), key)
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, SelfCriticismAnswer.of(stored)));
    }

    /** Subject and year are the business key, so sending a batch again submits nothing twice. */
    @PostMapping("/batch")
    Mono<BatchAnswer> submitMany(Caller caller, @Valid @RequestBody SelfCriticismRequest.Batch body,
            Locale locale) {
        List<SelfCriticismSubmission.Submission> submissions = body.items()
                .stream()
                .map(SelfCriticismRequest.Item::submission)
                .toList();
        return reviewing.submitAll(submissions, body.year(), reach(caller))
                .map(results -> BatchAnswer.of(body.items(), results, locale));
    }

    @PostMapping("/{id}/submit")
    Mono<ResponseEntity<SelfCriticismAnswer>> submitAgain(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody SelfCriticismRequest.SubmitAgain body) {
        return reviewing.submitAgain(id, expected, body.submittedOn(), reach(caller))
                .map(SelfCriticismsController::answer);
    }

    @PostMapping("/{id}/return")
    Mono<ResponseEntity<SelfCriticismAnswer>> sendBack(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody SelfCriticismRequest.Return body) {
        return reviewing.sendBack(id, expected, body.reason(), reach(caller)).map(SelfCriticismsController::answer);
    }

    @PostMapping("/{id}/accept")
    Mono<ResponseEntity<SelfCriticismAnswer>> accept(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        return reviewing.accept(id, expected, reach(caller)).map(SelfCriticismsController::answer);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<SelfCriticismAnswer>> one(Caller caller, @PathVariable String id) {
        return selfCriticisms.get(id)
                .doOnNext(stored -> caller.mustReach(stored.state().organisationId(), ancestry))
                .flatMap(stored -> audited(caller, List.of(stored)).thenReturn(stored))
                .map(SelfCriticismsController::answer);
    }

    /** Of what the page holds only what the caller may see is shown; the cursor goes on behind all of it. */
    @GetMapping
    Mono<ResponseEntity<Page<SelfCriticismAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Integer year, PageRequest request) {
        return selfCriticisms.page(subjectId, organisationId, year, request.afterId(), request.limit())
                .collectList()
                .flatMap(found -> {
                    List<Stored<SelfCriticism>> shown = found.stream()
                            .filter(stored -> caller.reaches(stored.state().organisationId(), ancestry))
                            .toList();
                    return audited(caller, shown).thenReturn(ShownPage.of(Answers.page(found, request, Stored::id),
                            shown.stream().map(SelfCriticismAnswer::of).toList()));
                });
    }

    private Mono<Void> audited(Caller caller, List<Stored<SelfCriticism>> shown) {
        return audit.memberDataRead(caller, "self-criticism",
                shown.stream()
                        .map(stored -> stored.state().subject())
                        .filter(subject -> subject.type() == Subject.Type.MEMBER)
                        .map(Subject::id)
                        .toList());
    }

    private Consumer<String> reach(Caller caller) {
        return organisationId -> caller.mustReach(organisationId, ancestry);
    }

    private static ResponseEntity<SelfCriticismAnswer> answer(Stored<SelfCriticism> stored) {
        return Answers.ok(stored, SelfCriticismAnswer.of(stored));
    }
}
