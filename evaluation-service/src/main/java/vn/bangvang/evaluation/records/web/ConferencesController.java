package vn.bangvang.evaluation.records.web;

import java.time.LocalDate;
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
import vn.bangvang.evaluation.records.ConferenceFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.RecordedYears;

/** Conferences that organisations held. */
@RestController
@RequestMapping(ConferencesController.PATH)
class ConferencesController extends RecordsController<ConferenceFacts, ConferencesController.ConferenceAnswer> {
    static final String PATH = "/api/v1/conferences";

    record RecordConferenceRequest(@NotBlank @Size(max = 100) String organisationId, @NotNull ConferenceFacts.Kind kind,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year, @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 300) String place, @Nullable @Size(max = 100) String reviewedDocumentId,
            @Nullable @PositiveOrZero Integer attended) {
        ConferenceFacts facts() {
            return new ConferenceFacts(organisationId, kind, year, heldOn, place, reviewedDocumentId, attended);
        }
    }

    /** What is absent stays as it is. */
    record CorrectConferenceRequest(ConferenceFacts.@Nullable Kind kind, @Nullable LocalDate heldOn,
            @Nullable @Size(max = 300) String place, @Nullable @Size(max = 100) String reviewedDocumentId,
            @Nullable @PositiveOrZero Integer attended, @NotBlank @Size(max = 500) String reason) {
        ConferenceFacts correct(ConferenceFacts before) {
            return new ConferenceFacts(before.organisationId(), Objects.requireNonNullElse(kind, before.kind()),
                    before.year(), Objects.requireNonNullElse(heldOn, before.heldOn()),
                    Objects.requireNonNullElse(place, before.place()),
                    reviewedDocumentId == null ? before.reviewedDocumentId() : reviewedDocumentId,
                    attended == null ? before.attended() : attended);
        }
    }

    record ConferenceAnswer(String id, long version, String organisationId, ConferenceFacts.Kind kind, int year,
            LocalDate heldOn,
            String place, @Nullable String reviewedDocumentId, @Nullable Integer attended, boolean withdrawn) {}

    ConferencesController(Kept kept, Aggregates<Recorded<ConferenceFacts>, Recorded.Event> kind) {
        super(PATH, kept, kind, ConferencesController::answer);
    }

    /** Records a conference that was held. */
    @PostMapping
    Mono<ResponseEntity<ConferenceAnswer>> record(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RecordConferenceRequest wish) {
        return recorded(caller, key, wish.facts());
    }

    /** Corrects a conference. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<ConferenceAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CorrectConferenceRequest wish) {
        return corrected(caller, id, expected, wish::correct, wish.reason());
    }

    private static ConferenceAnswer answer(Stored<Recorded<ConferenceFacts>> stored) {
        ConferenceFacts facts = stored.state().facts();
        return new ConferenceAnswer(stored.id(), stored.version(), facts.organisationId(), facts.kind(), facts.year(),
                facts.heldOn(),
                facts.place(), facts.reviewedDocumentId(), facts.attended(), stored.state().withdrawn());
    }
}
