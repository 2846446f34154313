package vn.bangvang.evaluation.regulation.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.GoverningPolicy;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.PolicyEvent;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/**
 * Opens and reopens a province's periods, chooses their policy and shows them. A period belongs to its province: only
 * who reaches the province runs it; everybody inside the province may know how it stands.
 */
@Service
public class EvaluationPeriods {
    private final Aggregates<EvaluationPeriod, PeriodEvent> periods;
    private final Aggregates<EvaluationPolicy, PolicyEvent> policies;
    private final Organisations organisations;
    private final PeriodReview review;
    private final Ancestry ancestry;
    private final Clock clock;

    public EvaluationPeriods(Aggregates<EvaluationPeriod, PeriodEvent> periods,
            Aggregates<EvaluationPolicy, PolicyEvent> policies, Organisations organisations, PeriodReview review,
            Ancestry ancestry, Clock clock) {
        this.periods = periods;
        this.policies = policies;
        this.organisations = organisations;
        this.review = review;
        this.ancestry = ancestry;
        this.clock = clock;
    }

    /** @param whole whether the caller reaches the province, and so may read what was written about single subjects */
    public record Seen(Stored<EvaluationPeriod> stored, boolean whole) {}

    /** That period of that province; empty when it was never opened. */
    public Mono<Stored<EvaluationPeriod>> of(String rootId, Period period) {
        return periods.findByKey(EvaluationPeriod.key(rootId, period));
    }

    /**
     * The period when decisions may be taken in it.
     *
     * @throws Refusal CONFLICT {@code PERIOD_NOT_OPEN} when it was never opened, {@code PERIOD_CLOSED} or
     *         {@code PERIOD_CLOSING} (signalled)
     */
    public Mono<Stored<EvaluationPeriod>> openOf(String rootId, Period period) {
        return of(rootId, period)
                .switchIfEmpty(Mono.error(() -> Refusal.conflict("PERIOD_NOT_OPEN", "/period", period)))
                .doOnNext(found -> found.state().mustBeOpen());
    }

    /**
     * @throws Refusal INVALID {@code UNKNOWN_ORGANISATION}, {@code NOT_A_PROVINCE}, {@code UNKNOWN_POLICY} or a
     *         day that cannot be, CONFLICT
     *         {@code POLICY_NOT_FOR_THIS_PERIOD} or {@code EVALUATION_PERIOD_ALREADY_EXISTS} (signalled)
     */
    public Mono<Stored<EvaluationPeriod>> open(Caller caller, IdempotencyKey key, String provinceId, Period period,
            String policyId,
            LocalDate openedOn) {
        return organisations.get(provinceId, "/provinceId")
                .doOnNext(province -> reach(caller).mustCover(province.id()))
                .flatMap(province -> periods.found(key, id -> chosen(policyId).map(policy -> {
                    mustBeProvince(province);
                    new PossibleDays(period, LocalDate.now(clock)).mustHave(openedOn, "/openedOn");
                    return EvaluationPeriod.open(provinceId, period, policy, openedOn)
                            .told(new PeriodEvent.Opened(openedOn));
                })));
    }

    /** @throws Refusal as {@link EvaluationPeriod#reopen}, or INVALID {@code IN_THE_FUTURE} (signalled) */
    public Mono<Stored<EvaluationPeriod>> reopen(Caller caller, ReopenPeriod command, IdempotencyKey key) {
        Reopening reopening = command.reopening();
        ExpectedVersion expected = ExpectedVersion.of(command.version());
        return reached(caller, command.periodId()).then(periods.decide(command.periodId(), expected, key, stored -> {
            EvaluationPeriod before = stored.state();
            new PossibleDays(before.period(), LocalDate.now(clock)).mustHave(reopening.on(), "/on");
            return Mono.just(before.reopen(reopening).told(new PeriodEvent.Reopened(reopening.on())));
        }));
    }

    /**
     * @throws Refusal INVALID {@code UNKNOWN_POLICY}, CONFLICT {@code DECIDED_AGAINST_THE_POLICY} with what was decided
     *         and would not hold under it, or as {@link EvaluationPeriod#adopt} (signalled)
     */
    public Mono<Stored<EvaluationPeriod>> adopt(Caller caller, String periodId, ExpectedVersion expected,
            String policyId) {
        return reached(caller, periodId).then(periods.decide(periodId, expected,
                stored -> chosen(policyId).flatMap(policy -> adopted(stored.state(), policy))));
    }

    /** Before the version: who does not reach the province is not told which one there is. */
    private Mono<Void> reached(Caller caller, String periodId) {
        return periods.get(periodId).doOnNext(stored -> reach(caller).mustCover(stored.state().rootId())).then();
    }

    private Mono<Decided<EvaluationPeriod, PeriodEvent>> adopted(EvaluationPeriod before, GoverningPolicy policy) {
        EvaluationPeriod after = before.adopt(policy);
        EvaluationPolicy former = before.policy().rules();
        return after.equals(before)
                ? Mono.just(Decided.unchanged(before))
                : mustHold(before, after).thenReturn(after.told(new PeriodEvent.PolicyAdopted(former.code(),
                        former.version(), policy.rules().code(), policy.rules().version())));
    }

    /** What offends under the former rules already is no reason to keep them. */
    private Mono<Void> mustHold(EvaluationPeriod before, EvaluationPeriod after) {
        return Mono.zip(review.of(after), review.of(before))
                .doOnNext(found -> PeriodFindings
                        .mustHoldUnderTheNewRules(found.getT1().offencesBesidesThoseOf(found.getT2())))
                .then();
    }

    /** Refused as OUTSIDE_YOUR_ORGANISATION (signalled) for a caller of another province. */
    public Mono<Seen> get(Caller caller, String periodId) {
        return periods.get(periodId)
                .doOnNext(stored -> mustBeInside(caller, stored.state().rootId()))
                .map(stored -> seen(caller, stored));
    }

    /** A caller limited to a subtree sees the periods of its own province. */
    public Flux<Seen> page(Caller caller, @Nullable String provinceId, @Nullable Period period,
            Part part) {
        return Flux.defer(() -> {
            String wanted = provinceId == null && !caller.everywhere() ? ownProvince(caller) : provinceId;
            if (wanted != null) {
                mustBeInside(caller, wanted);
            }
            return periods.page(Query.where("rootId", wanted).and("period", period), part);
        }).map(stored -> seen(caller, stored));
    }

    private Mono<GoverningPolicy> chosen(String policyId) {
        return policies.find(policyId)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_POLICY", "/policyId", policyId)))
                .map(found -> new GoverningPolicy(found.id(), found.state()));
    }

    private Seen seen(Caller caller, Stored<EvaluationPeriod> stored) {
        return new Seen(stored, reach(caller).covers(stored.state().rootId()));
    }

    private Reach reach(Caller caller) {
        return Reach.of(caller, ancestry);
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

    private static void mustBeProvince(PartyOrganisation organisation) {
        if (organisation.kind().level() != OrganisationLevel.PROVINCIAL) {
            throw Refusal.invalid("NOT_A_PROVINCE", "/provinceId", organisation.id());
        }
    }
}
