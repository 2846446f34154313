package vn.bangvang.standings.messaging;

import java.util.List;
import java.util.stream.Stream;

import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.fact.SubjectType;

/** Facts from {@code evaluation.period.v1}, and the seals of closings. */
final class PeriodFacts {
    private PeriodFacts() {}

    static EvaluationPeriod period(StateV1 state) {
        return new EvaluationPeriod(state.text("periodId"), state.period("period"), state.small("revision"),
                state.day("referenceDate"),
                state.each("closings", it -> new EvaluationPeriod.Closing(it.small("closeVersion"),
                        it.instant("closedAt"), it.each("contents", PeriodFacts::contents))),
                debts(state),
                policy(state.part("policy")));
    }

    /** Closings from before {@code owed} name each with its kind. */
    private static List<EvaluationPeriod.Debt> debts(StateV1 state) {
        if (!state.has("owed")) {
            return state.each("debts", it -> new EvaluationPeriod.Debt(it.oneOf(SubjectType.class, "subjectType"),
                    it.text("subjectId")));
        }
        StateV1 owed = state.part("owed");
        return Stream.concat(debts(SubjectType.ORGANISATION, owed.texts("organisations")),
                debts(SubjectType.MEMBER, owed.texts("members"))).toList();
    }

    private static Stream<EvaluationPeriod.Debt> debts(SubjectType type, List<String> ids) {
        return ids.stream().map(id -> new EvaluationPeriod.Debt(type, id));
    }

    private static EvaluationPeriod.Contents contents(StateV1 contents) {
        return new EvaluationPeriod.Contents(contents.text("aggregateType"), contents.number("subjects"),
                contents.number("versions"));
    }

    static Seal seal(StateV1 state) {
        return new Seal(state.text("rootId"), state.small("sequence"), state.period("period"),
                state.small("closeVersion"), state.instant("closedAt"),
                state.each("reached", it -> new Seal.Reached(it.text("part"), it.number("next"))),
                state.text("figures"), state.text("sha256"), state.optionalText("previous"), state.text("link"));
    }

    private static EvaluationPeriod.Policy policy(StateV1 policy) {
        return new EvaluationPeriod.Policy(policy.text("code"), policy.small("version"),
                quota(policy.part("memberQuota")), quota(policy.part("organisationQuota")),
                policy.small("ratedAfterMonths"));
    }

    private static QuotaRule quota(StateV1 quota) {
        return new QuotaRule(quota.small("percent"), quota.oneOf(QuotaRule.Base.class, "base"),
                quota.oneOf(QuotaRule.Rounding.class, "rounding"), quota.oneOf(QuotaRule.Scope.class, "scope"),
                quota.small("smallGroupBelow"), quota.small("smallGroupMinimum"));
    }
}
