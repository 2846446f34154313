package vn.bangvang.evaluation.regulation.period.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.period.ClosingPeriods;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.period.RunningPeriods;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/**
 * Opens and closes years. A year belongs to its province: only who reaches the province runs it and reads what was
 * written about single subjects; everybody inside the province may know how the year stands.
 */
@RestController
@RequestMapping("/api/v1/evaluation-years")
class EvaluationPeriodsController {
    private final RunningPeriods running;
    private final ClosingPeriods closing;
    private final EvaluationPeriods years;
    private final Organisations organisations;
    private final Ancestry ancestry;
    private final AuditTrail audit;

    EvaluationPeriodsController(RunningPeriods running, ClosingPeriods closing, EvaluationPeriods years,
            Organisations organisations, Ancestry ancestry, AuditTrail audit) {
        this.running = running;
        this.closing = closing;
        this.years = years;
        this.organisations = organisations;
        this.ancestry = ancestry;
        this.audit = audit;
    }

    @PostMapping
    Mono<ResponseEntity<PeriodAnswer>> open(Caller caller, IdempotencyKey key,
            @Valid @RequestBody PeriodRequest.Open body) {
        return organisations.get(body.provinceId(), "/provinceId")
                .doOnNext(province -> caller.mustReach(province.id(), ancestry))
                .flatMap(province -> running.open(province.id(), body.year(), body.policyId(), body.openedOn(), key))
                .map(stored -> Answers.created("/api/v1/evaluation-years/" + stored.id(), stored,
                        PeriodAnswer.whole(stored)));
    }

    @PostMapping("/{id}/close")
    Mono<ResponseEntity<PeriodAnswer>> close(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PeriodRequest.Close body) {
        return reached(caller, id, year -> closing.close(id, expected, body.closedOn(), body.listed()));
    }

    @PostMapping("/{id}/reopen")
    Mono<ResponseEntity<PeriodAnswer>> reopen(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PeriodRequest.Reopen body) {
        return reached(caller, id,
                year -> running.reopen(id, expected, new Reopening(body.reason(), body.approvedBy(), body.on())));
    }

    @PostMapping("/{id}/adopt-policy")
    Mono<ResponseEntity<PeriodAnswer>> adopt(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PeriodRequest.Adopt body) {
        return reached(caller, id, year -> running.adopt(id, expected, body.policyId()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<PeriodAnswer>> one(Caller caller, @PathVariable String id) {
        return years.get(id).flatMap(stored -> {
            mustBeInside(caller, stored.state().rootId());
            return shown(caller, List.of(stored)).map(items -> Answers.ok(stored, items.getFirst()));
        });
    }

    /** A caller limited to a subtree sees the years of its own province. */
    @GetMapping
    Mono<ResponseEntity<Page<PeriodAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable String provinceId,
            @RequestParam(required = false) @Nullable Integer year, PageRequest request) {
        return Mono.fromSupplier(() -> {
            String wanted = provinceId == null && !caller.everywhere() ? ownProvince(caller) : provinceId;
            if (wanted != null) {
                mustBeInside(caller, wanted);
            }
            return Optional.ofNullable(wanted);
        })
                .flatMap(wanted -> years.page(wanted.orElse(null), year, request.afterId(), request.limit())
                        .collectList())
                .flatMap(found -> shown(caller, found))
                .map(items -> Answers.page(items, request, PeriodAnswer::id));
    }

    private Mono<ResponseEntity<PeriodAnswer>> reached(Caller caller, String id,
            Function<EvaluationPeriod, Mono<Stored<EvaluationPeriod>>> command) {
        return years.get(id)
                .map(Stored::state)
                .doOnNext(year -> caller.mustReach(year.rootId(), ancestry))
                .flatMap(command)
                .flatMap(stored -> shown(caller, List.of(stored)).map(items -> Answers.ok(stored, items.getFirst())));
    }

    private Mono<List<PeriodAnswer>> shown(Caller caller, List<Stored<EvaluationPeriod>> found) {
        List<PeriodAnswer> answers = found.stream()
                .map(stored -> caller.reaches(stored.state().rootId(), ancestry)
                        ? PeriodAnswer.whole(stored)
                        : PeriodAnswer.withoutSubjects(stored))
                .toList();
        return audit.memberDataRead(caller, "evaluation-year-debt",
                answers.stream().map(PeriodAnswer::membersShown).flatMap(Collection::stream).distinct().toList())
                .thenReturn(answers);
    }

    private void mustBeInside(Caller caller, String provinceId) {
        if (!caller.everywhere() && !ownProvince(caller).equals(provinceId)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION");
        }
    }

    private String ownProvince(Caller caller) {
        return Optional.ofNullable(caller.organisation())
                .flatMap(organisations.tree()::provinceOf)
                .map(PartyOrganisation::id)
                .orElseThrow(() -> Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"));
    }
}
