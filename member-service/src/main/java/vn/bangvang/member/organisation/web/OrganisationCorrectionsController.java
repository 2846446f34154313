package vn.bangvang.member.organisation.web;

import java.time.LocalDate;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.webapi.answer.Answers;

/** {@code /api/v1/organisations/{id}/corrections}. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/corrections")
@Tag(name = "organisations")
class OrganisationCorrectionsController {
    private final CorrectingOrganisations correcting;

    OrganisationCorrectionsController(CorrectingOrganisations correcting) {
        this.correcting = correcting;
    }

    @PostMapping
    @Operation(summary = "Correct, cancel or insert dated facts of an organisation; "
            + "dryRun only shows what would become")
    Mono<ResponseEntity<CorrectedOrganisation>> correct(@PathVariable String id,
            @Valid @RequestBody OrganisationCorrectionRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun, ExpectedVersion expected, Caller caller) {
        return (dryRun
                ? correcting.preview(caller, id, expected, request.command())
                : correcting.correct(caller, id, expected, request.command()))
                .map(corrected -> Answers.ok(corrected, new CorrectedOrganisation(dryRun,
                        corrected.state().corrections().getLast().differsFrom(), OrganisationAnswer.of(corrected))));
    }

    /**
     * What a correction made of an organisation, or would make.
     *
     * @param dryRun whether nothing was written
     * @param differsFrom the first day on which the history is another: every period with a reference date from then on
     *        can show other figures
     */
    record CorrectedOrganisation(boolean dryRun, LocalDate differsFrom, OrganisationAnswer organisation) {}
}
