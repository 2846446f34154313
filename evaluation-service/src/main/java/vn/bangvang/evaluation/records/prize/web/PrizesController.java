package vn.bangvang.evaluation.records.prize.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.prize.Prize;
import vn.bangvang.evaluation.records.prize.PrizeFacts;
import vn.bangvang.evaluation.records.prize.PrizeLevel;
import vn.bangvang.evaluation.records.prize.RecordingPrizes;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Prizes of organisations and members. */
@RestController
@RequestMapping(PrizesController.PATH)
class PrizesController {
    static final String PATH = "/api/v1/prizes";

    record Recording(@NotBlank @Size(max = 100) String organisationId, @Nullable @Size(max = 100) String memberId,
            @NotBlank @Size(max = 300) String competition,
            @Nullable @Size(max = 300) String entry, @NotNull PrizeLevel level,
            @NotNull @Min(1930) @Max(2200) Integer year) {
        PrizeFacts facts() {
            return new PrizeFacts(organisationId, memberId, competition, entry, level, year);
        }
    }

    /** What is absent stays as it is. */
    record Correcting(@Nullable @Size(max = 100) String memberId, @Nullable @Size(max = 300) String competition,
            @Nullable @Size(max = 300) String entry,
            @Nullable PrizeLevel level, @NotBlank @Size(max = 500) String reason) {
        PrizeFacts correct(PrizeFacts before) {
            return new PrizeFacts(before.organisationId(), memberId == null ? before.memberId() : memberId,
                    Objects.requireNonNullElse(competition, before.competition()),
                    entry == null ? before.entry() : entry, Objects.requireNonNullElse(level, before.level()),
                    before.year());
        }
    }

    record Withdrawing(@NotBlank @Size(max = 500) String reason) {}

    record Representation(String id, String organisationId, @Nullable String memberId, String competition,
            @Nullable String entry, PrizeLevel level, int year, boolean withdrawn) {}

    private final RecordingPrizes prizes;
    private final AuditTrail audit;

    PrizesController(RecordingPrizes prizes, AuditTrail audit) {
        this.prizes = prizes;
        this.audit = audit;
    }

    @PostMapping
    Mono<ResponseEntity<Representation>> record(Caller caller, IdempotencyKey key, @Valid @RequestBody Recording wish) {
        return prizes.record(caller, wish.facts(), key)
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, representation(stored)));
    }

    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<Representation>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Correcting wish) {
        return prizes.correct(caller, id, expected, wish::correct, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<Representation>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Withdrawing wish) {
        return prizes.withdraw(caller, id, expected, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Representation>> one(Caller caller, @PathVariable String id) {
        return prizes.get(caller, id)
                .flatMap(stored -> audited(caller, List.of(stored))
                        .thenReturn(Answers.ok(stored, representation(stored))));
    }

    @GetMapping
    Mono<ResponseEntity<Page<Representation>>> all(Caller caller, PageRequest page,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Integer year) {
        return prizes.page(caller, organisationId, year, page.afterId(), page.limit())
                .collectList()
                .flatMap(found -> audited(caller, found)
                        .thenReturn(found.stream().map(PrizesController::representation).toList()))
                .map(items -> Answers.page(items, page, Representation::id));
    }

    private Mono<Void> audited(Caller caller, List<Stored<Prize>> shown) {
        return audit.memberDataRead(caller, "prize", shown.stream().flatMap(PrizesController::member).toList());
    }

    private static Stream<String> member(Stored<Prize> stored) {
        return Stream.ofNullable(stored.state().facts().memberId());
    }

    private static Representation representation(Stored<Prize> stored) {
        PrizeFacts facts = stored.state().facts();
        return new Representation(stored.id(), facts.organisationId(), facts.memberId(), facts.competition(),
                facts.entry(), facts.level(), facts.year(), stored.state().withdrawn());
    }
}
