package vn.bangvang.evaluation.records.web;

import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.InvestmentFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.RecordedYears;
import vn.bangvang.period.YearRange;

/** Investment indicators of organisations. */
@RestController
@RequestMapping(InvestmentsController.PATH)
class InvestmentsController extends RecordsController<InvestmentFacts, InvestmentsController.InvestmentAnswer> {
    static final String PATH = "/api/v1/investments";

    /** @param code the indicator, such as {@code FACILITY_INVESTMENT} */
    record RecordInvestmentRequest(@NotBlank @Size(max = 100) String organisationId,
            @NotBlank @Size(max = 60) String code,
            @NotNull InvestmentFacts.Nature nature,
            @NotNull YearRange period, @NotNull Long periodAmountVnd,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year,
            @NotNull Long yearAmountVnd) {
        InvestmentFacts facts() {
            return new InvestmentFacts(organisationId, code, nature, period, periodAmountVnd, year, yearAmountVnd);
        }
    }

    /** What is absent stays as it is. */
    record CorrectInvestmentRequest(InvestmentFacts.@Nullable Nature nature, @Nullable YearRange period,
            @Nullable Long periodAmountVnd,
            @Nullable Long yearAmountVnd, @NotBlank @Size(max = 500) String reason) {
        InvestmentFacts correct(InvestmentFacts before) {
            return new InvestmentFacts(before.organisationId(), before.code(),
                    Objects.requireNonNullElse(nature, before.nature()),
                    Objects.requireNonNullElse(period, before.period()),
                    Objects.requireNonNullElse(periodAmountVnd, before.periodAmountVnd()), before.year(),
                    Objects.requireNonNullElse(yearAmountVnd, before.yearAmountVnd()));
        }
    }

    /** @param code the indicator, such as {@code FACILITY_INVESTMENT} */
    record InvestmentAnswer(String id, long version, String organisationId, String code, InvestmentFacts.Nature nature,
            YearRange period,
            long periodAmountVnd, int year, long yearAmountVnd, boolean withdrawn) {}

    InvestmentsController(Kept kept, Aggregates<Recorded<InvestmentFacts>, Recorded.Event> kind) {
        super(PATH, kept, kind, InvestmentsController::answer);
    }

    /** Records an investment indicator of a year. */
    @PostMapping
    Mono<ResponseEntity<InvestmentAnswer>> record(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RecordInvestmentRequest wish) {
        return recorded(caller, key, wish.facts());
    }

    /** Corrects an investment indicator. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<InvestmentAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CorrectInvestmentRequest wish) {
        return corrected(caller, id, expected, wish::correct, wish.reason());
    }

    private static InvestmentAnswer answer(Stored<Recorded<InvestmentFacts>> stored) {
        InvestmentFacts facts = stored.state().facts();
        return new InvestmentAnswer(stored.id(), stored.version(), facts.organisationId(), facts.code(), facts.nature(),
                facts.period(),
                facts.periodAmountVnd(), facts.year(), facts.yearAmountVnd(), stored.state().withdrawn());
    }
}
