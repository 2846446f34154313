package vn.bangvang.evaluation.regulation.period.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Closing;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.GoverningPolicy;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.State;
import vn.bangvang.evaluation.regulation.period.PeriodEvent;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.MinimumShares;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.period.Period;

/** While a period is being closed it still counts as open; why a subject is owed stays in the register. */
@Component
class PeriodPublication implements Publication<EvaluationPeriod, PeriodEvent> {
    private static final Kind<EvaluationPeriod> KIND = Kind.of(EvaluationPeriod.class, "EVALUATION_PERIOD")
            .storedIn("evaluationPeriods")
            .toldOn("evaluation.period.v1", "evaluation-period")
            .keyedBy(one -> EvaluationPeriod.key(one.rootId(), one.period()));

    @Override
    public Kind<EvaluationPeriod> kind() {
        return KIND;
    }

    @Override
    public String root(EvaluationPeriod after) {
        return after.rootId();
    }

    @Override
    public String type(PeriodEvent event) {
        return switch (event) {
            case PeriodEvent.Opened opened -> "evaluation.period-opened.v1";
            case PeriodEvent.ClosingBegun begun -> "evaluation.period-closing-begun.v1";
            case PeriodEvent.ClosingGivenUp givenUp -> "evaluation.period-closing-given-up.v1";
            case PeriodEvent.Closed closed -> "evaluation.period-closed.v1";
            case PeriodEvent.Reopened reopened -> "evaluation.period-reopened.v1";
            case PeriodEvent.PolicyAdopted adopted -> "evaluation.period-policy-adopted.v1";
        };
    }

    @Override
    public Object change(PeriodEvent event) {
        return event;
    }

    @Override
    public Object state(String id, EvaluationPeriod after, PeriodEvent event) {
        return StateV1.of(id, after);
    }

    @Override
    public @Nullable LocalDate effectiveOn(EvaluationPeriod after, PeriodEvent event) {
        return switch (event) {
            case PeriodEvent.Opened(LocalDate openedOn) -> openedOn;
            case PeriodEvent.Closed closed -> closed.closedOn();
            case PeriodEvent.Reopened(LocalDate on) -> on;
            default -> null;
        };
    }

    /** Ids alone: the largest province may owe twenty thousand, and a record holds less than a megabyte. */
    record OwedV1(List<String> organisations, List<String> members) {

        static OwedV1 of(List<Debt> debts) {
            return new OwedV1(ids(debts, Subject.Type.ORGANISATION), ids(debts, Subject.Type.MEMBER));
        }

        private static List<String> ids(List<Debt> debts, Subject.Type type) {
            return debts.stream()
                    .map(Debt::subject)
                    .filter(subject -> subject.type() == type)
                    .map(Subject::id)
                    .toList();
        }
    }

    record PolicyV1(String policyId, String code, int version, QuotaPolicy memberQuota, QuotaPolicy organisationQuota,
            MinimumShares minimumShares, int ratedAfterMonths) {

        static PolicyV1 of(GoverningPolicy policy) {
            EvaluationPolicy rules = policy.rules();
            return new PolicyV1(policy.policyId(), rules.code(), rules.version(), rules.memberQuota(),
                    rules.organisationQuota(), rules.minimumShares(), rules.ratedAfterMonths());
        }
    }

    record StateV1(String periodId, String rootId, Period period, State state, int revision, int closeVersion,
            LocalDate referenceDate, LocalDate openedOn, @Nullable Instant closedAt, List<Closing> closings,
            OwedV1 owed, PolicyV1 policy) {

        static StateV1 of(String periodId, EvaluationPeriod one) {
            return new StateV1(periodId, one.rootId(), one.period(), one.countsAs(), one.revision(),
                    one.closeVersion(), one.referenceDate(), one.openedOn(),
                    one.closings().isEmpty() ? null : one.closings().getLast().closedAt(), one.closings(),
                    OwedV1.of(one.debts()),
                    PolicyV1.of(one.policy()));
        }
    }
}
