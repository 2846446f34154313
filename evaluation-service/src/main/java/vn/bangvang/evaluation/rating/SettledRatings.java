package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.bangvang.evaluation.regulation.Subject;

/**
 * The one rule of what is settled in a period: a subject is, as soon as any committee's list says so. Who has moved
 * between two committees stays settled by the one that decided, whoever would decide today.
 */
final class SettledRatings {
    private final Map<Subject, Evaluation> bySubject = new HashMap<>();
    private final Map<Subject, Set<String>> deciders = new HashMap<>();
    private final List<DecisionList> lists = new ArrayList<>();

    SettledRatings and(DecisionList list) {
        lists.add(list);
        for (Evaluation evaluation : list.evaluations()) {
            if (evaluation.state().isSettled()) {
                Subject subject = new Subject(list.subjectType(), evaluation.subjectId());
                bySubject.put(subject, evaluation);
                deciders.computeIfAbsent(subject, first -> new HashSet<>()).add(list.deciderId());
            }
        }
        return this;
    }

    Optional<Evaluation> of(Subject subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    boolean byAnotherThan(String deciderId, Subject subject) {
        return deciders.getOrDefault(subject, Set.of()).stream().anyMatch(decider -> !decider.equals(deciderId));
    }

    List<DecisionList> lists() {
        return lists;
    }

    Set<Subject> subjects() {
        return Set.copyOf(bySubject.keySet());
    }
}
