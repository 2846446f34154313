package vn.bangvang.evaluation.year.web;

import java.util.function.Function;

import jakarta.validation.Valid;

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

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.organisation.Organisations;
import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.EvaluationYear.Reopening;
import vn.bangvang.evaluation.year.EvaluationYears;
import vn.bangvang.evaluation.year.RunningYears;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.Stored;
import vn.bangvang.webapi.Answers;
import vn.bangvang.webapi.Page;
import vn.bangvang.webapi.PageRequest;

/** Opens and closes years. A year belongs to its province: only who reaches the province runs it. */
@RestController
@RequestMapping("/api/v1/evaluation-years")
class EvaluationYearsController {
    private final RunningYears running;
    private final EvaluationYears years;
    private final Organisations organisations;
    private final Ancestry ancestry;

    EvaluationYearsController(RunningYears running, EvaluationYears years, Organisations organisations,
            Ancestry ancestry) {
        this.running = running;
        this.years = years;
        this.organisations = organisations;
        this.ancestry = ancestry;
    }

    @PostMapping
    Mono<ResponseEntity<Object>> open(Caller caller, IdempotencyKey key, @Valid @RequestBody YearRequest.Open body) {
        return organisations.get(body.provinceId(), "/provinceId")
                .doOnNext(province -> caller.mustReach(province.id(), ancestry))
                .flatMap(province -> running.open(province.id(), body.year(), body.policyId(), body.openedOn(), key))
                .map(stored -> Answers.created("/api/v1/evaluation-years/" + stored.id(), stored,
                        YearAnswer.of(stored)));
    }

    @PostMapping("/{id}/close")
    Mono<ResponseEntity<Object>> close(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody YearRequest.Close body) {
        return reached(caller, id, year -> running.close(id, expected, body.closedOn(), body.listed()));
    }

    @PostMapping("/{id}/reopen")
    Mono<ResponseEntity<Object>> reopen(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody YearRequest.Reopen body) {
        return reached(caller, id,
                year -> running.reopen(id, expected, new Reopening(body.reason(), body.approvedBy(), body.on())));
    }

    @PostMapping("/{id}/adopt-policy")
    Mono<ResponseEntity<Object>> adopt(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody YearRequest.Adopt body) {
        return reached(caller, id, year -> running.adopt(id, expected, body.policyId()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Object>> one(@PathVariable String id) {
        return years.get(id).map(stored -> Answers.ok(stored, YearAnswer.of(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<YearAnswer>>> list(@RequestParam(required = false) @Nullable String provinceId,
            @RequestParam(required = false) @Nullable Integer year, PageRequest request) {
        return years.page(provinceId, year, request.afterId(), request.limit())
                .map(YearAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, request, YearAnswer::id));
    }

    private Mono<ResponseEntity<Object>> reached(Caller caller, String id,
            Function<EvaluationYear, Mono<Stored<EvaluationYear>>> command) {
        return years.get(id)
                .map(Stored::state)
                .doOnNext(year -> caller.mustReach(year.rootId(), ancestry))
                .flatMap(command)
                .map(stored -> Answers.ok(stored, YearAnswer.of(stored)));
    }
}
