package vn.bangvang.member.membership.web;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.membership.CorrectingMembers;
import vn.bangvang.member.period.EvaluationPeriods;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.webapi.answer.Answers;

/** {@code /api/v1/members/{id}/corrections}. */
@RestController
@RequestMapping("/api/v1/members/{id}/corrections")
class MemberCorrectionsController {
    private final CorrectingMembers correcting;
    private final EvaluationPeriods periods;

    MemberCorrectionsController(CorrectingMembers correcting, EvaluationPeriods periods) {
        this.correcting = correcting;
        this.periods = periods;
    }

    /**
     * Corrects, cancels or inserts dated facts of a membership. With {@code dryRun} it only shows what would become.
     */
    @PostMapping
    Mono<ResponseEntity<CorrectionAnswer>> correct(@PathVariable String id,
            @Valid @RequestBody CorrectionRequest request, @RequestParam(defaultValue = "false") boolean dryRun,
            ExpectedVersion expected, Caller caller) {
        return (dryRun
                ? correcting.preview(caller, id, expected, request.command())
                : correcting.correct(caller, id, expected, request.command()))
                .map(corrected -> Answers.ok(corrected, CorrectionAnswer.of(corrected, dryRun, periods)));
    }
}
