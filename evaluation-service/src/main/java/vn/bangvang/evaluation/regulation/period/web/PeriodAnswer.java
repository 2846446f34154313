package vn.bangvang.evaluation.regulation.period.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;

/**
 * A period as callers see it.
 *
 * @param revision how often it was opened and closed: odd while it takes decisions, even while it is closed
 * @param referenceDate the last day of the period, whose tree and members its figures show
 * @param closings its closings, first one first
 * @param reopenings null for a caller who does not reach the province
 * @param debtCount null for a caller who does not reach the province
 * @param debts the first hundred; all of them are a list of their own
 */
record PeriodAnswer(String id, long version, String provinceId, Period period, EvaluationPeriod.State state,
        int revision, int closeVersion, LocalDate referenceDate, LocalDate openedOn, @Nullable Instant closedAt,
        List<EvaluationPeriod.Closing> closings, @Nullable List<EvaluationPeriod.Reopening> reopenings,
        @Nullable Integer debtCount, @Nullable List<Debt> debts, Policy policy) implements ShowsMembers {
    private static final int SHOWN = 100;

    record Debt(Subject.Type subjectType, String subjectId, String reason) implements ShowsMembers {
        static final String SHOWN_AS = "evaluation-period-debt";

        static Debt of(EvaluationPeriod.Debt debt) {
            return new Debt(debt.subject().type(), debt.subject().id(), debt.reason());
        }

        @Override
        public Collection<String> shownMembers() {
            return subjectType == Subject.Type.MEMBER ? List.of(subjectId) : List.of();
        }

        @Override
        public String shownAs() {
            return SHOWN_AS;
        }
    }

    /**
     * What keeps the period from being closed.
     *
     * @param condition UNDECIDED, or the code with which the rating would be refused today
     */
    record Finding(Subject.Type subjectType, String subjectId, String condition) implements ShowsMembers {
        static Finding of(Offence finding) {
            return new Finding(finding.subject().type(), finding.subject().id(), finding.condition());
        }

        @Override
        public Collection<String> shownMembers() {
            return subjectType == Subject.Type.MEMBER ? List.of(subjectId) : List.of();
        }

        @Override
        public String shownAs() {
            return "evaluation-period-finding";
        }
    }

    /** The policy under which the period is decided. */
    record Policy(String policyId, String code, int version, QuotaPolicy memberQuota,
            QuotaPolicy organisationQuota) {}

    /** @param whole whether the caller may read what was written about single subjects */
    static PeriodAnswer of(Stored<EvaluationPeriod> stored, boolean whole) {
        EvaluationPeriod one = stored.state();
        EvaluationPolicy rules = one.policy().rules();
        List<Debt> owed = one.debts().stream().limit(SHOWN).map(Debt::of).toList();
        return new PeriodAnswer(stored.id(), stored.version(), one.rootId(), one.period(), one.state(), one.revision(),
                one.closeVersion(), one.referenceDate(), one.openedOn(),
                one.closings().isEmpty() ? null : one.closings().getLast().closedAt(), one.closings(),
                whole ? one.reopenings() : null,
                whole ? Integer.valueOf(one.debts().size()) : null, whole ? owed : null,
                new Policy(one.policy().policyId(), rules.code(), rules.version(), rules.memberQuota(),
                        rules.organisationQuota()));
    }

    @Override
    public Collection<String> shownMembers() {
        return debts == null ? List.of() : debts.stream().flatMap(debt -> debt.shownMembers().stream()).toList();
    }

    @Override
    public String shownAs() {
        return Debt.SHOWN_AS;
    }
}
