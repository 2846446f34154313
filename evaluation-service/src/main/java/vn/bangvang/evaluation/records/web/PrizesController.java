package vn.bangvang.evaluation.records.web;

import java.util.Collection;
import java.util.List;
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
import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.records.PrizeFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.RecordedYears;

/** Prizes of organisations and members. */
@RestController
@RequestMapping(PrizesController.PATH)
class PrizesController extends RecordsController<PrizeFacts, PrizesController.PrizeAnswer> {
    static final String PATH = "/api/v1/prizes";

    record RecordPrizeRequest(@NotBlank @Size(max = 100) String organisationId,
            @Nullable @Size(max = 100) String memberId,
            @NotBlank @Size(max = 300) String competition,
            @Nullable @Size(max = 300) String entry, @NotNull PrizeFacts.Level level,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year) {
        PrizeFacts facts() {
            return new PrizeFacts(organisationId, memberId, competition, entry, level, year);
        }
    }

    /** What is absent stays as it is. */
    record CorrectPrizeRequest(@Nullable @Size(max = 100) String memberId,
            @Nullable @Size(max = 300) String competition,
            @Nullable @Size(max = 300) String entry,
            PrizeFacts.@Nullable Level level, @NotBlank @Size(max = 500) String reason) {
        PrizeFacts correct(PrizeFacts before) {
            return new PrizeFacts(before.organisationId(), memberId == null ? before.memberId() : memberId,
                    Objects.requireNonNullElse(competition, before.competition()),
                    entry == null ? before.entry() : entry, Objects.requireNonNullElse(level, before.level()),
                    before.year());
        }
    }

    record PrizeAnswer(String id, long version, String organisationId, @Nullable String memberId, String competition,
            @Nullable String entry, PrizeFacts.Level level, int year, boolean withdrawn) implements ShowsMembers {
        @Override
        public Collection<String> shownMembers() {
            return memberId == null ? List.of() : List.of(memberId);
        }
    }

    PrizesController(Kept kept, Aggregates<Recorded<PrizeFacts>, Recorded.Event> kind) {
        super(PATH, kept, kind, PrizesController::answer);
    }

    /** Records a prize. */
    @PostMapping
    Mono<ResponseEntity<PrizeAnswer>> record(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RecordPrizeRequest wish) {
        return recorded(caller, key, wish.facts());
    }

    /** Corrects a prize. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<PrizeAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CorrectPrizeRequest wish) {
        return corrected(caller, id, expected, wish::correct, wish.reason());
    }

    private static PrizeAnswer answer(Stored<Recorded<PrizeFacts>> stored) {
        PrizeFacts facts = stored.state().facts();
        return new PrizeAnswer(stored.id(), stored.version(), facts.organisationId(), facts.memberId(),
                facts.competition(),
                facts.entry(), facts.level(), facts.year(), stored.state().withdrawn());
    }
}
