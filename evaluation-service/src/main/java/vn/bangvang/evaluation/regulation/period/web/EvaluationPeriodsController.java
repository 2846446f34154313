package vn.bangvang.evaluation.regulation.period.web;

import java.util.Comparator;

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

import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Approvals;
import vn.bangvang.approval.web.Accepted;
import vn.bangvang.approval.web.TwoPairsOfEyes;
import vn.bangvang.evaluation.regulation.period.ClosePeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.period.PeriodClosing;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.evaluation.regulation.period.ReopenPeriod;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Opens and closes periods, and shows them. */
@RestController
@RequestMapping("/api/v1/evaluation-periods")
class EvaluationPeriodsController {
    private final EvaluationPeriods periods;
    private final PeriodClosing closing;
    private final Approvals approvals;
    private final ApprovableChange<ClosePeriod, EvaluationPeriod> closingApproved;
    private final ApprovableChange<ReopenPeriod, EvaluationPeriod> reopeningApproved;

    EvaluationPeriodsController(EvaluationPeriods periods, PeriodClosing closing, Approvals approvals,
            ApprovableChange<ClosePeriod, EvaluationPeriod> closingApproved,
            ApprovableChange<ReopenPeriod, EvaluationPeriod> reopeningApproved) {
        this.periods = periods;
        this.closing = closing;
        this.approvals = approvals;
        this.closingApproved = closingApproved;
        this.reopeningApproved = reopeningApproved;
    }

    /** Opens an evaluation period of a province under a policy. */
    @PostMapping
    Mono<ResponseEntity<PeriodAnswer>> open(Caller caller, IdempotencyKey key,
            @Valid @RequestBody PeriodRequest.Open body) {
        return periods
                .open(caller, key, body.provinceId(), body.period(), body.policyId(), body.openedOn())
                .map(stored -> Answers.created("/api/v1/evaluation-periods/" + stored.id(), stored,
                        PeriodAnswer.of(stored, true)));
    }

    /** Closes a period; its board is frozen. With two pairs of eyes it waits for somebody else's approval. */
    @TwoPairsOfEyes
    @PostMapping("/{id}/close")
    Mono<ResponseEntity<PeriodAnswer>> close(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PeriodRequest.Close body) {
        return approvals
                .ask(caller, closingApproved,
                        new ClosePeriod(id, expected.orNull(), body.closedOn(), body.listed()))
                .flatMap(asked -> Accepted.or(asked, stored -> Mono.just(changed(stored))));
    }

    /**
     * Opens a closed period again, for a reason. With two pairs of eyes it waits for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/{id}/reopen")
    Mono<ResponseEntity<PeriodAnswer>> reopen(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PeriodRequest.Reopen body) {
        return approvals
                .ask(caller, reopeningApproved,
                        new ReopenPeriod(id, expected.orNull(),
                                new Reopening(body.reason(), body.decisionNo(), body.on())))
                .flatMap(asked -> Accepted.or(asked, stored -> Mono.just(changed(stored))));
    }

    /** Puts an open period under another version of a policy. */
    @PostMapping("/{id}/adopt-policy")
    Mono<ResponseEntity<PeriodAnswer>> adoptPolicy(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody PeriodRequest.Adopt body) {
        return periods.adopt(caller, id, expected, body.policyId())
                .map(EvaluationPeriodsController::changed);
    }

    /** Shows one evaluation period. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<PeriodAnswer>> get(Caller caller, @PathVariable String id) {
        return periods.get(caller, id)
                .map(seen -> Answers.ok(seen.stored(), PeriodAnswer.of(seen.stored(), seen.whole())));
    }

    /** Lists evaluation periods. A caller limited to a subtree sees the periods of its own province. */
    @GetMapping
    Mono<ResponseEntity<Page<PeriodAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable String provinceId,
            @RequestParam(required = false) @Nullable Period period, ListRequest request) {
        return periods.page(caller, provinceId, period, request.part())
                .map(seen -> PeriodAnswer.of(seen.stored(), seen.whole()))
                .collectList()
                .map(items -> Answers.page(items, request, PeriodAnswer::id));
    }

    /**
     * Lists what keeps a period from being closed. Who is undecided, and whose rating no longer holds: all that a
     * closing would be refused for.
     */
    @GetMapping("/{id}/findings")
    Mono<ResponseEntity<Page<PeriodAnswer.Finding>>> listFindings(Caller caller, @PathVariable String id,
            PageRequest request) {
        return closing.findings(caller, id)
                .map(found -> found.stream()
                        .filter(one -> isBehind(one.place(), request))
                        .limit(request.limit())
                        .toList())
                .map(page -> Answers.page(page, request, Offence::place,
                        page.stream().map(PeriodAnswer.Finding::of).toList()));
    }

    /** Lists whom the last closing left without a rating. What the last closing left undecided, with the reasons. */
    @GetMapping("/{id}/debts")
    Mono<ResponseEntity<Page<PeriodAnswer.Debt>>> listDebts(Caller caller, @PathVariable String id,
            PageRequest request) {
        return closing.debts(caller, id)
                .map(owed -> owed.stream()
                        .sorted(Comparator.comparing(debt -> debt.subject().place()))
                        .filter(debt -> isBehind(debt.subject().place(), request))
                        .limit(request.limit())
                        .toList())
                .map(page -> Answers.page(page, request, debt -> debt.subject().place(),
                        page.stream().map(PeriodAnswer.Debt::of).toList()));
    }

    private static boolean isBehind(String place, PageRequest request) {
        return request.afterId() == null || place.compareTo(request.afterId()) > 0;
    }

    private static ResponseEntity<PeriodAnswer> changed(Stored<EvaluationPeriod> stored) {
        return Answers.ok(stored, PeriodAnswer.of(stored, true));
    }
}
