package vn.bangvang.evaluation.rating;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;
import vn.bangvang.evaluation.regulation.policy.QuotaUsage;
import vn.bangvang.refusal.Refusal;

/**
 * Everything that one committee decides in one year about one kind of subject. Consistency boundary of the quota: two
 * decisions that together pass the cap cannot both be stored.
 *
 * @param rootId the province
 * @param deciderId the organisation whose committee decides
 * @param evaluations one for each subject
 */
public record DecisionList(String rootId, String deciderId, int year, Subject.Type subjectType,
        List<Evaluation> evaluations) {

    public DecisionList {
        evaluations = List.copyOf(evaluations);
    }

    public static DecisionList empty(String rootId, String deciderId, int year, Subject.Type subjectType) {
        return new DecisionList(rootId, deciderId, year, subjectType, List.of());
    }

    /** The business key. */
    public static String key(String deciderId, int year, Subject.Type subjectType) {
        return deciderId + "|" + year + "|" + subjectType;
    }

    public String key() {
        return key(deciderId, year, subjectType);
    }

    public Optional<Evaluation> of(String subjectId) {
        return evaluations.stream().filter(evaluation -> evaluation.subjectId().equals(subjectId)).findFirst();
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_EVALUATION} */
    public Evaluation evaluation(String id) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_EVALUATION", "", id));
    }

    Map<String, Evaluation> bySubject() {
        return evaluations.stream()
                .collect(Collectors.toMap(Evaluation::subjectId, Function.identity(), (first, second) -> second,
                        LinkedHashMap::new));
    }

    DecisionList with(Collection<Evaluation> next) {
        return new DecisionList(rootId, deciderId, year, subjectType, List.copyOf(next));
    }

    /**
     * Measures each group within which the quota holds.
     *
     * @return by group: the cell, the level, or {@code ""} for the whole list
     */
    public Map<String, QuotaUsage> quotas(QuotaPolicy quota) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.state().isRated())
                .collect(Collectors.groupingBy(evaluation -> group(evaluation, quota.scope()),
                        Collectors.collectingAndThen(Collectors.toList(), group -> quota.check(counts(group)))));
    }

    String group(Evaluation evaluation, Scope scope) {
        return switch (scope) {
            case GRASSROOTS -> "";
            case CELL -> subjectType == Subject.Type.MEMBER ? evaluation.organisationId() : peers(evaluation.level());
            case PEER_GROUP_OF_PARENT -> subjectType == Subject.Type.MEMBER ? "" : peers(evaluation.level());
        };
    }

    private static String peers(OrganisationLevel level) {
        return level.name();
    }

    private static ClassCounts counts(List<Evaluation> group) {
        return ClassCounts.of(group.stream().map(Evaluation::standingClass).flatMap(Optional::stream).toList());
    }
}
