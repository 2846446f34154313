package vn.bangvang.evaluation.records.web;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.DatedFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.evaluation.records.Records;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/**
 * What is the same for records of every kind.
 *
 * @param <F> the facts
 * @param <A> a record as callers see it
 */
abstract class RecordsController<F extends DatedFacts, A> {
    private final String path;
    private final Kept kept;
    private final Aggregates<Recorded<F>, Recorded.Event> kind;
    private final Function<Stored<Recorded<F>>, A> answer;

    /** What every kind of record is kept with. */
    @Component
    record Kept(Records records) {}

    record WithdrawRecordRequest(@NotBlank @Size(max = 500) String reason) {}

    /** @param path of the collection */
    RecordsController(String path, Kept kept, Aggregates<Recorded<F>, Recorded.Event> kind,
            Function<Stored<Recorded<F>>, A> answer) {
        this.path = path;
        this.kept = kept;
        this.kind = kind;
        this.answer = answer;
    }

    Mono<ResponseEntity<A>> recorded(Caller caller, IdempotencyKey key, F facts) {
        return kept.records()
                .record(kind, caller, facts, key)
                .map(stored -> Answers.created(path + "/" + stored.id(), stored, answer.apply(stored)));
    }

    Mono<ResponseEntity<A>> supplemented(Caller caller, String id, ExpectedVersion expected,
            UnaryOperator<F> supplement) {
        return kept.records().supplement(kind, caller, id, expected, supplement).map(this::ok);
    }

    Mono<ResponseEntity<A>> corrected(Caller caller, String id, ExpectedVersion expected, UnaryOperator<F> correction,
            String reason) {
        return kept.records().correct(kind, caller, id, expected, correction, reason).map(this::ok);
    }

    /** Takes a record back that should not be there; it no longer counts. */
    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<A>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody WithdrawRecordRequest wish) {
        return kept.records().withdraw(kind, caller, id, expected, wish.reason()).map(this::ok);
    }

    /** Shows one record. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<A>> get(Caller caller, @PathVariable String id) {
        return kept.records()
                .get(kind, caller, id)
                .map(this::ok);
    }

    /** Lists records that the caller reaches, perhaps of one organisation or year. */
    @GetMapping
    Mono<ResponseEntity<Page<A>>> list(Caller caller, ListRequest page,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Integer year) {
        return kept.records()
                .page(kind, caller, organisationId, year, page.part())
                .collectList()
                .map(found -> Answers.page(found, page, Stored::id, found.stream().map(answer).toList()));
    }

    private ResponseEntity<A> ok(Stored<Recorded<F>> stored) {
        return Answers.ok(stored, answer.apply(stored));
    }
}
