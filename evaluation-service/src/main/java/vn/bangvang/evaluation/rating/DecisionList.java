package vn.bangvang.evaluation.rating;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/**
 * Everything that one committee decides in one period about one kind of subject. Consistency boundary of the quota: two
 * decisions that together pass the cap cannot both be stored.
 *
 * @param rootId the province
 * @param deciderId the organisation whose committee decides
 * @param quota what the list was last held to, copied from the period's policy
 * @param evaluations one for each subject
 */
public record DecisionList(String rootId, String deciderId, Period period, Subject.Type subjectType,
        QuotaPolicy quota, List<Evaluation> evaluations) {

    /** What tells one list from another. */
    public record Key(String deciderId, Period period, Subject.Type subjectType) {
        Subject subject(String id) {
            return new Subject(subjectType, id);
        }

        /** The business key. */
        @Override
        public String toString() {
            return deciderId + "|" + period + "|" + subjectType;
        }
    }

    public DecisionList {
        evaluations = List.copyOf(evaluations);
    }

    static DecisionList begun(String rootId, Key key, QuotaPolicy quota) {
        return new DecisionList(rootId, key.deciderId(), key.period(), key.subjectType(), quota, List.of());
    }

    public Key key() {
        return new Key(deciderId, period, subjectType);
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_EVALUATION} */
    public Evaluation evaluation(String id) {
        return only(one -> one.id().equals(id), id);
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_EVALUATION} */
    public Evaluation of(String subjectId) {
        return only(one -> one.subjectId().equals(subjectId), subjectId);
    }

    private Evaluation only(Predicate<Evaluation> wanted, String id) {
        return evaluations.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_EVALUATION", "", id));
    }

    Map<String, Evaluation> bySubject() {
        return evaluations.stream()
                .collect(Collectors.toMap(Evaluation::subjectId, Function.identity(), (first, second) -> second,
                        LinkedHashMap::new));
    }

    DecisionList with(Collection<Evaluation> next) {
        return with(next, quota);
    }

    DecisionList with(Collection<Evaluation> next, QuotaPolicy held) {
        return new DecisionList(rootId, deciderId, period, subjectType, held, List.copyOf(next));
    }

    /**
     * Measures each group within which the quota holds.
     *
     * @return by group: the cell, the level, or {@code ""} for the whole list
     */
    public Map<String, QuotaPolicy.Usage> quotas() {
        return evaluations.stream()
                .filter(evaluation -> evaluation.state().isRated())
                .collect(Collectors.groupingBy(evaluation -> group(evaluation, quota.scope()),
                        Collectors.collectingAndThen(Collectors.toList(), group -> quota.measure(counts(group)))));
    }

    /** How many are OUTSTANDING in a group, by the groups of another quota than the list's own, too. */
    long outstandingIn(String group, Scope scope) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.isRatedOutstanding() && group(evaluation, scope).equals(group))
                .count();
    }

    String group(Evaluation evaluation, Scope scope) {
        return switch (scope) {
            case GRASSROOTS -> "";
            case CELL ->
                subjectType == Subject.Type.MEMBER ? evaluation.organisationId() : evaluation.level().name();
            case PEER_GROUP_OF_PARENT -> subjectType == Subject.Type.MEMBER ? "" : evaluation.level().name();
        };
    }

    private static ClassCounts counts(List<Evaluation> group) {
        return ClassCounts.of(group.stream().map(Evaluation::standingClass).flatMap(Optional::stream).toList());
    }
}
