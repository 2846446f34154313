package vn.bangvang.evaluation.own;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Streak;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.RatingQueries.Held;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.register.membership.PartyMember.Discipline;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;

/**
 * What is kept of one member over all records of the membership: the ratings with what they rest on, and the
 * commendations.
 *
 * @param memberIds of the records, one in each province that the member has belonged to
 * @param ratings newest period first
 * @param selfCriticisms by their period
 * @param commendations that were decided, newest year first, with those that were revoked
 * @param disciplines newest first, with those that were lifted
 */
public record OwnRecord(Set<String> memberIds, List<Held> ratings, Map<Period, SelfCriticism> selfCriticisms,
        List<Stored<Commendation>> commendations, List<Discipline> disciplines) {

    static OwnRecord of(Set<String> memberIds, Collection<Held> ratings, Collection<SelfCriticism> selfCriticisms,
            Collection<Stored<Commendation>> commendations, Collection<Discipline> disciplines) {
        return new OwnRecord(Set.copyOf(memberIds),
                ratings.stream()
                        .sorted(Comparator.comparing((Held held) -> held.list().period())
                                .reversed()
                                .thenComparing(held -> held.evaluation().id()))
                        .toList(),
                selfCriticisms.stream()
                        .collect(Collectors.toMap(SelfCriticism::period, one -> one, OwnRecord::later)),
                commendations.stream()
                        .sorted(Comparator.comparing((Stored<Commendation> one) -> one.state().award().year())
                                .reversed()
                                .thenComparing(Stored::id))
                        .toList(),
                disciplines.stream().sorted(Comparator.comparing(Discipline::decidedOn).reversed()).toList());
    }

    /** Who moved in the middle of a year may have handed one in for each record. */
    private static SelfCriticism later(SelfCriticism one, SelfCriticism other) {
        return one.submittedOn().isAfter(other.submittedOn()) ? one : other;
    }

    /** The newest year in which a class, or none, was decided; empty before the first. */
    public Optional<Integer> lastYear() {
        return years().filter(held -> held.evaluation().state().isSettled())
                .map(held -> held.list().period().year())
                .max(Comparator.naturalOrder());
    }

    /** How many years running were OUTSTANDING up to {@link #lastYear()}. */
    public int streak() {
        Set<Integer> outstanding = years()
                .filter(held -> held.evaluation().standingClass().filter(QualityClass.OUTSTANDING::equals).isPresent())
                .map(held -> held.list().period().year())
                .collect(Collectors.toSet());
        return lastYear().map(last -> Streak.endingWith(last, outstanding)).orElse(0);
    }

    private Stream<Held> years() {
        return ratings.stream().filter(held -> held.list().period().isYear());
    }

    /** What the appraisal proposed is told once it is settled: before that it is advice to the committee. */
    public static Optional<QualityClass> proposed(Evaluation one) {
        return one.state().isSettled() ? Optional.ofNullable(one.proposedClass()) : Optional.empty();
    }
}
