package vn.bangvang.evaluation.records.investment.web;

import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.investment.Investment;
import vn.bangvang.evaluation.records.investment.InvestmentFacts;
import vn.bangvang.evaluation.records.investment.InvestmentNature;
import vn.bangvang.evaluation.records.investment.RecordingInvestments;
import vn.bangvang.evaluation.records.recording.YearRange;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Investment indicators of organisations. */
@RestController
@RequestMapping(InvestmentsController.PATH)
class InvestmentsController {
    static final String PATH = "/api/v1/investments";

    record Recording(@NotBlank @Size(max = 100) String organisationId, @NotBlank @Size(max = 60) String code,
            @NotNull InvestmentNature nature,
            @NotNull YearRange period, @NotNull Long periodAmountVnd, @NotNull @Min(1930) @Max(2200) Integer year,
            @NotNull Long yearAmountVnd) {
        InvestmentFacts facts() {
            return new InvestmentFacts(organisationId, code, nature, period, periodAmountVnd, year, yearAmountVnd);
        }
    }

    /** What is absent stays as it is. */
    record Correcting(@Nullable InvestmentNature nature, @Nullable YearRange period, @Nullable Long periodAmountVnd,
            @Nullable Long yearAmountVnd, @NotBlank @Size(max = 500) String reason) {
        InvestmentFacts correct(InvestmentFacts before) {
            return new InvestmentFacts(before.organisationId(), before.code(),
                    Objects.requireNonNullElse(nature, before.nature()),
                    Objects.requireNonNullElse(period, before.period()),
                    Objects.requireNonNullElse(periodAmountVnd, before.periodAmountVnd()), before.year(),
                    Objects.requireNonNullElse(yearAmountVnd, before.yearAmountVnd()));
        }
    }

    record Representation(String id, String organisationId, String code, InvestmentNature nature, YearRange period,
            long periodAmountVnd, int year, long yearAmountVnd, boolean withdrawn) {}

    record Withdrawing(@NotBlank @Size(max = 500) String reason) {}

    private final RecordingInvestments investments;

    InvestmentsController(RecordingInvestments investments) {
        this.investments = investments;
    }

    @PostMapping
    Mono<ResponseEntity<Representation>> record(Caller caller, IdempotencyKey key, @Valid @RequestBody Recording wish) {
        return investments.record(caller, wish.facts(), key)
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, representation(stored)));
    }

    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<Representation>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Correcting wish) {
        return investments.correct(caller, id, expected, wish::correct, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<Representation>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Withdrawing wish) {
        return investments.withdraw(caller, id, expected, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Representation>> one(Caller caller, @PathVariable String id) {
        return investments.get(caller, id).map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<Representation>>> all(Caller caller, PageRequest page,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Integer year) {
        return investments.page(caller, organisationId, year, page.afterId(), page.limit())
                .map(InvestmentsController::representation)
                .collectList()
                .map(items -> Answers.page(items, page, Representation::id));
    }

    private static Representation representation(Stored<Investment> stored) {
        InvestmentFacts facts = stored.state().facts();
        return new Representation(stored.id(), facts.organisationId(), facts.code(), facts.nature(), facts.period(),
                facts.periodAmountVnd(), facts.year(), facts.yearAmountVnd(), stored.state().withdrawn());
    }
}
