package vn.bangvang.evaluation.rating;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;

/**
 * The groups of one committee's list within which its quota holds. Who is no longer there on the reference date is in
 * none of them, whatever was decided before.
 */
record QuotaGroups(RequiredSubjects required, DecisionList.Key list, QuotaPolicy quota) {

    /** The group that is the whole list. */
    private static final String ALL = "ALL";

    /** @return by group: the cell, the level, or {@code ALL} */
    Map<String, QuotaPolicy.Usage> measure(Collection<Evaluation> evaluations) {
        Map<String, QuotaPolicy.Usage> usages = new HashMap<>();
        Map<String, Long> sizes = sizes();
        rated(evaluations).collect(Collectors.groupingBy(this::of))
                .forEach((group, members) -> usages.put(group,
                        quota.measure(counts(members), sizes.getOrDefault(group, 0L).intValue())));
        return usages;
    }

    /** How many are OUTSTANDING in a group. */
    long outstanding(String group, Collection<Evaluation> evaluations) {
        return rated(evaluations).filter(one -> one.isRatedOutstanding() && of(one).equals(group)).count();
    }

    /** How many are OUTSTANDING in a group by an exception that was granted. */
    long excepted(String group, Collection<Evaluation> evaluations) {
        return rated(evaluations).filter(one -> one.isExcepted() && of(one).equals(group)).count();
    }

    /**
     * The condition that the list offends: more are OUTSTANDING than the cap and the exceptions allow, where the policy
     * does not only warn. Where it blocks, no exception counts: those there are were granted under other rules.
     */
    Optional<String> offended(Collection<Evaluation> evaluations) {
        return switch (quota.enforcement()) {
            case WARN -> Optional.empty();
            case BLOCK -> offended(evaluations, group -> 0L, "QUOTA_ALLOWS_NO_EXCEPTION");
            case REQUIRE_JUSTIFICATION -> offended(evaluations, group -> excepted(group, evaluations),
                    "QUOTA_PASSED_WITHOUT_JUSTIFICATION");
        };
    }

    private Optional<String> offended(Collection<Evaluation> evaluations, ToLongFunction<String> exceptions,
            String code) {
        return measure(evaluations).entrySet()
                .stream()
                .filter(group -> group.getValue().outstanding() - group.getValue().cap() > exceptions
                        .applyAsLong(group.getKey()))
                .map(group -> code)
                .findFirst();
    }

    String of(Evaluation evaluation) {
        return of(new Evaluation.Home(evaluation.organisationId(), evaluation.level()));
    }

    private String of(Evaluation.Home home) {
        boolean members = list.subjectType() == Subject.Type.MEMBER;
        return switch (quota.scope()) {
            case GRASSROOTS -> ALL;
            case CELL -> members ? home.id() : home.level().name();
            case PEER_GROUP_OF_PARENT -> members ? ALL : home.level().name();
        };
    }

    private Stream<Evaluation> rated(Collection<Evaluation> evaluations) {
        return evaluations.stream()
                .filter(one -> one.state().isRated() && required.isThere(list.subject(one.subjectId())));
    }

    private Map<String, Long> sizes() {
        return required.homesOf(list).collect(Collectors.groupingBy(this::of, Collectors.counting()));
    }

    private static ClassCounts counts(List<Evaluation> group) {
        return ClassCounts.of(group.stream().map(Evaluation::standingClass).flatMap(Optional::stream).toList());
    }
}
