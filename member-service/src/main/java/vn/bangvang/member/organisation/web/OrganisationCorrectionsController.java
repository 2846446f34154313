package vn.bangvang.member.organisation.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.organisation.CorrectingOrganisations;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationCorrection;
import vn.bangvang.member.period.EvaluationPeriods;
import vn.bangvang.member.period.ReachedPeriod;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;

/** {@code /api/v1/organisations/{id}/corrections}. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/corrections")
class OrganisationCorrectionsController {
    private final CorrectingOrganisations correcting;
    private final EvaluationPeriods periods;

    OrganisationCorrectionsController(CorrectingOrganisations correcting, EvaluationPeriods periods) {
        this.correcting = correcting;
        this.periods = periods;
    }

    /**
     * Corrects, cancels or inserts dated facts of an organisation. With {@code dryRun} it only shows what would
     * become.
     */
    @PostMapping
    Mono<ResponseEntity<CorrectedOrganisation>> correct(@PathVariable String id,
            @Valid @RequestBody OrganisationCorrectionRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun, ExpectedVersion expected, Caller caller) {
        return (dryRun
                ? correcting.preview(caller, id, expected, request.command())
                : correcting.correct(caller, id, expected, request.command()))
                .map(corrected -> Answers.ok(corrected, answer(corrected, dryRun)));
    }

    private CorrectedOrganisation answer(Stored<Organisation> corrected, boolean dryRun) {
        OrganisationCorrection made = corrected.state().corrections().getLast();
        return new CorrectedOrganisation(dryRun, made.differsFrom(), made.differsUntil(),
                ReachedPeriod.of(periods, made.days(), corrected.state().rootId()), OrganisationAnswer.of(corrected));
    }

    /**
     * What a correction made of an organisation, or would make.
     *
     * @param dryRun whether nothing was written
     * @param differsFrom the first day on which the history is another
     * @param differsUntil the last one; null when it stays another
     * @param periods whose boards can show other figures for it
     */
    record CorrectedOrganisation(boolean dryRun, LocalDate differsFrom, @Nullable LocalDate differsUntil,
            List<ReachedPeriod> periods, OrganisationAnswer organisation) {}
}
