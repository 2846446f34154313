package vn.bangvang.evaluation.records.web;

import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
import vn.bangvang.evaluation.records.CompetitionFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.RecordedYears;

/** Competitions that organisations took part in. */
@RestController
@RequestMapping(CompetitionsController.PATH)
class CompetitionsController extends RecordsController<CompetitionFacts, CompetitionsController.CompetitionAnswer> {
    static final String PATH = "/api/v1/competitions";

    record RecordCompetitionRequest(@NotBlank @Size(max = 100) String organisationId,
            @NotBlank @Size(max = 300) String name,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year,
            @Nullable @Size(max = 200) String organiser, @Nullable @PositiveOrZero Integer entries) {
        CompetitionFacts facts() {
            return new CompetitionFacts(organisationId, name, year, organiser, entries);
        }
    }

    /** What is absent stays as it is. */
    record CorrectCompetitionRequest(@Nullable @Size(max = 300) String name,
            @Nullable @Size(max = 200) String organiser, @Nullable @PositiveOrZero Integer entries,
            @NotBlank @Size(max = 500) String reason) {
        CompetitionFacts correct(CompetitionFacts before) {
            return new CompetitionFacts(before.organisationId(), Objects.requireNonNullElse(name, before.name()),
                    before.year(), organiser == null ? before.organiser() : organiser,
                    entries == null ? before.entries() : entries);
        }
    }

    record CompetitionAnswer(String id, long version, String organisationId, String name, int year,
            @Nullable String organiser,
            @Nullable Integer entries, boolean withdrawn) {}

    CompetitionsController(Kept kept, Aggregates<Recorded<CompetitionFacts>, Recorded.Event> kind) {
        super(PATH, kept, kind, CompetitionsController::answer);
    }

    /** Records a competition that an organisation took part in. */
    @PostMapping
    Mono<ResponseEntity<CompetitionAnswer>> record(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RecordCompetitionRequest wish) {
        return recorded(caller, key, wish.facts());
    }

    /** Corrects a competition. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<CompetitionAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CorrectCompetitionRequest wish) {
        return corrected(caller, id, expected, wish::correct, wish.reason());
    }

    private static CompetitionAnswer answer(Stored<Recorded<CompetitionFacts>> stored) {
        CompetitionFacts facts = stored.state().facts();
        return new CompetitionAnswer(stored.id(), stored.version(), facts.organisationId(), facts.name(), facts.year(),
                facts.organiser(),
                facts.entries(), stored.state().withdrawn());
    }
}
