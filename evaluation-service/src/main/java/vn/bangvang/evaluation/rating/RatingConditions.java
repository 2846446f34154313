package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.ClassCounts;
import vn.bangvang.evaluation.regulation.policy.MinimumShares;
import vn.bangvang.evaluation.regulation.policy.QualityClass;

/** What must hold before a class is decided: one function for each condition of the regulation. */
final class RatingConditions {
    private final MinimumShares minimumShares;
    private final List<Condition> standing = List.of(RatingConditions::excusedMembersAreNotRated,
            RatingConditions::newcomersAreNotRated, RatingConditions::selfCriticismComesFirst,
            RatingConditions::decidedAfterTheSelfCriticism, RatingConditions::disciplineLeavesTheLowestClass,
            RatingConditions::disciplineOfALeaderBindsTheCollective,
            RatingConditions::longSickLeaveIsSatisfactoryAtBest, this::outstandingNeedsGoodSubordinates);

    RatingConditions(MinimumShares minimumShares) {
        this.minimumShares = minimumShares;
    }

    /**
     * A condition that does not hold.
     *
     * @param figures what the message says of it, by name
     */
    record Offended(String code, Map<String, Object> figures) {
        static Optional<Offended> conflict(String code, boolean offended) {
            return offended ? conflict(code, Map.of()) : Optional.empty();
        }

        static Optional<Offended> conflict(String code, Map<String, Object> figures) {
            return Optional.of(new Offended(code, figures));
        }
    }

    private interface Condition {
        Optional<Offended> on(SubjectFacts facts, QualityClass decided, Decision decision);
    }

    /** Every condition that the decision offends when it is taken. */
    Stream<Offended> offended(SubjectFacts facts, Decision decision) {
        return decision.decidedClass() == null
                ? stillOffended(facts, decision)
                : Stream.concat(lowerLevelsComeFirst(facts).stream(), stillOffended(facts, decision));
    }

    /** As {@link #offended} for a decision that stands; whether the level below is decided is another question then. */
    Stream<Offended> stillOffended(SubjectFacts facts, Decision decision) {
        QualityClass decided = decision.decidedClass();
        return decided == null
                ? reasonHolds(facts, decision.notRatedReason()).stream()
                : standing.stream()
                        .map(condition -> condition.on(facts, decided, decision))
                        .flatMap(Optional::stream);
    }

    /**
     * Who was disciplined is rated, unless the matter is still looked into; other reasons are what the register says.
     */
    private static Optional<Offended> reasonHolds(SubjectFacts facts, @Nullable NotRatedReason given) {
        if (given == null) {
            return Optional.empty();
        }
        if (facts.disciplined() && given != NotRatedReason.UNDER_VERIFICATION) {
            return Offended.conflict("DISCIPLINED_MUST_BE_RATED", true);
        }
        boolean holds = switch (given) {
            case ADMITTED_UNDER_SIX_MONTHS, FOUNDED_UNDER_SIX_MONTHS -> facts.tooRecent();
            case EXEMPT, SUSPENDED -> facts.excused();
            case LONG_ABSENCE, UNDER_VERIFICATION, OTHER -> true;
        };
        return Offended.conflict("NOT_RATED_REASON_DOES_NOT_HOLD", !holds);
    }

    /** 21-HD/BTCTW 2019, item 6; 24-QĐ/TW 2021, article 7. */
    private static Optional<Offended> excusedMembersAreNotRated(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        return Offended.conflict("EXEMPT_OR_SUSPENDED", facts.excused());
    }

    /** Less than six months in the Party, or in existence: reviewed but not rated (21-HD/BTCTW 2019, item 6). */
    private static Optional<Offended> newcomersAreNotRated(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        return Offended.conflict("UNDER_SIX_MONTHS", facts.tooRecent() && !facts.excused());
    }

    /** Reviewing comes before rating (132-QĐ/TW 2018). */
    private static Optional<Offended> selfCriticismComesFirst(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        return Offended.conflict("SELF_CRITICISM_MISSING",
                facts.selfCriticismOn() == null && !facts.excused() && !facts.tooRecent());
    }

    private static Optional<Offended> decidedAfterTheSelfCriticism(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        LocalDate submittedOn = facts.selfCriticismOn();
        return submittedOn == null || decision.decidedOn() == null || !decision.decidedOn().isBefore(submittedOn)
                ? Optional.empty()
                : Offended.conflict("DECIDED_BEFORE_SELF_CRITICISM", Map.of("submittedOn", submittedOn));
    }

    /** Disciplined in the period: UNSATISFACTORY (132-QĐ/TW 2018). */
    private static Optional<Offended> disciplineLeavesTheLowestClass(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        return Offended.conflict("DISCIPLINED_IN_THE_PERIOD",
                facts.disciplined() && decided.isBetterThan(QualityClass.UNSATISFACTORY));
    }

    /** A warning or worse makes a collective UNSATISFACTORY, as the policy reads it (21-HD/BTCTW 2019). */
    private static Optional<Offended> disciplineOfALeaderBindsTheCollective(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        return Offended.conflict("LEADER_DISCIPLINED_IN_THE_PERIOD",
                facts.leaderDisciplined() && decided.isBetterThan(QualityClass.UNSATISFACTORY));
    }

    /** On sick leave for three months or more: at most SATISFACTORY (21-HD/BTCTW 2019, item 6). */
    private static Optional<Offended> longSickLeaveIsSatisfactoryAtBest(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        return Offended.conflict("LONG_SICK_LEAVE",
                decision.longSickLeave() && decided.isBetterThan(QualityClass.SATISFACTORY));
    }

    /** Lower levels are decided before upper ones (21-HD/BTCTW 2019). */
    private static Optional<Offended> lowerLevelsComeFirst(SubjectFacts facts) {
        SubjectFacts.LowerLevel below = facts.below();
        return below.undecided() == 0
                ? Optional.empty()
                : Offended.conflict("LOWER_LEVEL_NOT_DECIDED",
                        Map.of("missing", below.undecided(), "first", below.firstUndecided()));
    }

    /** 100 % at least SATISFACTORY and 80 % at least GOOD below an OUTSTANDING organisation (21-HD/BTCTW 2019). */
    private Optional<Offended> outstandingNeedsGoodSubordinates(SubjectFacts facts, QualityClass decided,
            Decision decision) {
        ClassCounts below = facts.below().counts();
        return decided != QualityClass.OUTSTANDING || minimumShares.areMetBy(below)
                ? Optional.empty()
                : Offended.conflict("MINIMUM_SHARES_NOT_MET",
                        Map.of("satisfactoryOrBetter", below.satisfactoryOrBetter(), "goodOrBetter",
                                below.goodOrBetter(), "rated", below.rated()));
    }
}
