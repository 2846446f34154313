package vn.bangvang.evaluation.regulation.period;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.GoverningPolicy;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Opens and reopens a province's year and chooses its policy. */
@Service
public class RunningPeriods {
    private final AggregateStore<EvaluationPeriod> years;
    private final AggregateStore<EvaluationPolicy> policies;
    private final Organisations organisations;
    private final PeriodAnnouncements announcements;

    public RunningPeriods(AggregateStore<EvaluationPeriod> years, AggregateStore<EvaluationPolicy> policies,
            Organisations organisations, PeriodAnnouncements announcements) {
        this.years = years;
        this.policies = policies;
        this.organisations = organisations;
        this.announcements = announcements;
    }

    /**
     * @throws Refusal INVALID {@code UNKNOWN_ORGANISATION} or {@code NOT_A_PROVINCE}, CONFLICT
     *         {@code POLICY_NOT_FOR_THIS_YEAR} or {@code EVALUATION_YEAR_ALREADY_EXISTS} (signalled)
     */
    public Mono<Stored<EvaluationPeriod>> open(String provinceId, int year, String policyId, LocalDate openedOn,
            IdempotencyKey key) {
        return years.once(key,
                () -> Mono.zip(organisations.get(provinceId, "/provinceId"), chosen(policyId)).flatMap(found -> {
                    mustBeProvince(found.getT1());
                    EvaluationPeriod opened = EvaluationPeriod.open(provinceId, year, found.getT2(), openedOn);
                    String id = Ids.next();
                    return years.add(new NewAggregate<>(id, EvaluationPeriod.key(provinceId, year), opened,
                            List.of(announcements.announce(id, new PeriodEvent.Opened(openedOn), opened))), key);
                }));
    }

    /** @throws Refusal CONFLICT {@code YEAR_NOT_CLOSED} (signalled) */
    public Mono<Stored<EvaluationPeriod>> reopen(String yearId, ExpectedVersion expected, Reopening reopening) {
        return change(yearId, expected, before -> Mono.just(before.reopen(reopening)),
                after -> new PeriodEvent.Reopened(reopening.on()));
    }

    /** @throws Refusal as {@link EvaluationPeriod#adopt} (signalled) */
    public Mono<Stored<EvaluationPeriod>> adopt(String yearId, ExpectedVersion expected, String policyId) {
        return years.change(yearId, expected, stored -> chosen(policyId).map(policy -> {
            EvaluationPeriod before = stored.state();
            EvaluationPeriod after = before.adopt(policy);
            if (after.equals(before)) {
                return new Change<>(before, List.of());
            }
            PeriodEvent event = new PeriodEvent.PolicyAdopted(before.policy().rules().code(),
                    before.policy().rules().version(), policy.rules().code(), policy.rules().version());
            return new Change<>(after, List.of(announcements.announce(yearId, event, after)));
        }));
    }

    private Mono<Stored<EvaluationPeriod>> change(String yearId, ExpectedVersion expected,
            Function<EvaluationPeriod, Mono<EvaluationPeriod>> decision,
            Function<EvaluationPeriod, PeriodEvent> event) {
        return years.change(yearId, expected, stored -> decision.apply(stored.state())
                .map(after -> new Change<>(after,
                        List.of(announcements.announce(yearId, event.apply(after), after)))));
    }

    private Mono<GoverningPolicy> chosen(String policyId) {
        return policies.find(policyId)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_POLICY", "/policyId", policyId)))
                .map(found -> new GoverningPolicy(found.id(), found.state()));
    }

    private static void mustBeProvince(PartyOrganisation organisation) {
        if (organisation.kind().level() != OrganisationLevel.PROVINCIAL) {
            throw Refusal.invalid("NOT_A_PROVINCE", "/provinceId", organisation.id());
        }
    }
}
