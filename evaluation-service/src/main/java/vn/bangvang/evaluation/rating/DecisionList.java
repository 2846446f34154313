package vn.bangvang.evaluation.rating;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/**
 * Everything that one committee decides in one period about one kind of subject. Consistency boundary of the quota: two
 * decisions that together pass the cap cannot both be stored.
 *
 * @param rootId the province
 * @param deciderId the organisation whose committee decides
 * @param quotas how each group stood against the quota after the last decision: by the cell, the level, or {@code ALL}
 * @param evaluations one for each subject
 */
public record DecisionList(String rootId, String deciderId, Period period, Subject.Type subjectType,
        Map<String, QuotaPolicy.Usage> quotas, List<Evaluation> evaluations) {

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
        quotas = Map.copyOf(quotas);
        evaluations = List.copyOf(evaluations);
    }

    static DecisionList begun(String rootId, Key key) {
        return new DecisionList(rootId, key.deciderId(), key.period(), key.subjectType(), Map.of(), List.of());
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

    DecisionList with(Collection<Evaluation> next, Map<String, QuotaPolicy.Usage> measured) {
        return new DecisionList(rootId, deciderId, period, subjectType, measured, List.copyOf(next));
    }
}
