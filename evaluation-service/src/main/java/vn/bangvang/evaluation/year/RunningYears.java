package vn.bangvang.evaluation.year;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.organisation.OrganisationLevel;
import vn.bangvang.evaluation.organisation.Organisations;
import vn.bangvang.evaluation.organisation.PartyOrganisation;
import vn.bangvang.evaluation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.year.EvaluationYear.GoverningPolicy;
import vn.bangvang.evaluation.year.EvaluationYear.Reopening;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.Change;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.Ids;
import vn.bangvang.outbox.NewAggregate;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** Opens and reopens a province's year and chooses its policy. */
@Service
public class RunningYears {
    private final AggregateStore<EvaluationYear> years;
    private final AggregateStore<EvaluationPolicy> policies;
    private final Organisations organisations;
    private final YearAnnouncements announcements;

    public RunningYears(AggregateStore<EvaluationYear> years, AggregateStore<EvaluationPolicy> policies,
            Organisations organisations, YearAnnouncements announcements) {
        this.years = years;
        this.policies = policies;
        this.organisations = organisations;
        this.announcements = announcements;
    }

    /**
     * @throws Refusal INVALID {@code UNKNOWN_ORGANISATION} or {@code NOT_A_PROVINCE}, CONFLICT
     *         {@code POLICY_NOT_FOR_THIS_YEAR} or {@code EVALUATION_YEAR_ALREADY_EXISTS} (signalled)
     */
    public Mono<Stored<EvaluationYear>> open(String provinceId, int year, String policyId, LocalDate openedOn,
            IdempotencyKey key) {
        return years.once(key,
                () -> Mono.zip(organisations.get(provinceId, "/provinceId"), chosen(policyId)).flatMap(found -> {
                    mustBeProvince(found.getT1());
                    EvaluationYear opened = EvaluationYear.open(provinceId, year, found.getT2(), openedOn);
                    String id = Ids.next();
                    return years.add(new NewAggregate<>(id, EvaluationYear.key(provinceId, year), opened,
                            List.of(announcements.announce(id, new YearEvent.Opened(openedOn), opened))), key);
                }));
    }

    /** @throws Refusal CONFLICT {@code YEAR_NOT_CLOSED} (signalled) */
    public Mono<Stored<EvaluationYear>> reopen(String yearId, ExpectedVersion expected, Reopening reopening) {
        return change(yearId, expected, before -> Mono.just(before.reopen(reopening)),
                after -> new YearEvent.Reopened(reopening.on()));
    }

    /** @throws Refusal as {@link EvaluationYear#adopt} (signalled) */
    public Mono<Stored<EvaluationYear>> adopt(String yearId, ExpectedVersion expected, String policyId) {
        return years.change(yearId, expected, stored -> chosen(policyId).map(policy -> {
            EvaluationYear before = stored.state();
            EvaluationYear after = before.adopt(policy);
            if (after.equals(before)) {
                return new Change<>(before, List.of());
            }
            YearEvent event = new YearEvent.PolicyAdopted(before.policy().rules().code(),
                    before.policy().rules().version(), policy.rules().code(), policy.rules().version());
            return new Change<>(after, List.of(announcements.announce(yearId, event, after)));
        }));
    }

    private Mono<Stored<EvaluationYear>> change(String yearId, ExpectedVersion expected,
            Function<EvaluationYear, Mono<EvaluationYear>> decision, Function<EvaluationYear, YearEvent> event) {
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
