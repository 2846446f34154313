package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.MinimumShares;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.refusal.Refusal.Reason;

/** What must hold before a class is decided: one function for each condition of the regulation. */
final class RatingConditions {
    private final MinimumShares minimumShares;
    private final List<Condition> standing = List.of(RatingConditions::excusedMembersAreNotRated,
            RatingConditions::newcomersAreNotRated, RatingConditions::selfCriticismComesFirst,
            RatingConditions::disciplineLeavesTheLowestClass, RatingConditions::disciplineOfAMemberBindsTheCell,
            RatingConditions::longSickLeaveIsSatisfactoryAtBest, this::outstandingNeedsGoodSubordinates);

    RatingConditions(MinimumShares minimumShares) {
        this.minimumShares = minimumShares;
    }

    private interface Condition {
        Optional<Reason> refuse(SubjectFacts facts, QualityClass decided, Verdict verdict);
    }

    /**
     * Every condition that the verdict offends when it is given.
     *
     * @param decided the class, or null when the subject is not rated
     */
    Stream<Reason> refuse(SubjectFacts facts, Verdict verdict, @Nullable QualityClass decided) {
        return decided == null
                ? stillRefuse(facts, verdict, null)
                : Stream.concat(lowerLevelsComeFirst(facts, verdict).stream(), stillRefuse(facts, verdict, decided));
    }

    /** As {@link #refuse} for a verdict that stands; whether the level below is decided is another question then. */
    Stream<Reason> stillRefuse(SubjectFacts facts, Verdict verdict, @Nullable QualityClass decided) {
        return decided == null
                ? reasonHolds(facts, verdict).stream()
                : standing.stream()
                        .map(condition -> condition.refuse(facts, decided, verdict))
                        .flatMap(Optional::stream);
    }

    /**
     * Who was disciplined is rated, unless the matter is still looked into; other reasons are what the register says.
     */
    private static Optional<Reason> reasonHolds(SubjectFacts facts, Verdict verdict) {
        NotRatedReason given = verdict.notRatedReason();
        if (given == null) {
            return Optional.empty();
        }
        if (facts.disciplined() && given != NotRatedReason.UNDER_VERIFICATION) {
            return reason("DISCIPLINED_MUST_BE_RATED", verdict);
        }
        boolean holds = switch (given) {
            case ADMITTED_UNDER_SIX_MONTHS, FOUNDED_UNDER_SIX_MONTHS -> facts.tooRecent();
            case EXEMPT, SUSPENDED -> facts.excused();
            case LONG_ABSENCE, UNDER_VERIFICATION, OTHER -> true;
        };
        return holds ? Optional.empty() : reason("NOT_RATED_REASON_DOES_NOT_HOLD", verdict);
    }

    /** 21-HD/BTCTW 2019, item 6; 24-QĐ/TW 2021, article 7. */
    private static Optional<Reason> excusedMembersAreNotRated(SubjectFacts facts, QualityClass decided,
            Verdict verdict) {
        return facts.excused() ? reason("EXEMPT_OR_SUSPENDED", verdict) : Optional.empty();
    }

    /** Less than six months in the Party, or in existence: reviewed but not rated (21-HD/BTCTW 2019, item 6). */
    private static Optional<Reason> newcomersAreNotRated(SubjectFacts facts, QualityClass decided, Verdict verdict) {
        return facts.tooRecent() && !facts.excused() ? reason("UNDER_SIX_MONTHS", verdict) : Optional.empty();
    }

    /** Reviewing comes before rating (132-QĐ/TW 2018). */
    private static Optional<Reason> selfCriticismComesFirst(SubjectFacts facts, QualityClass decided, Verdict verdict) {
        return facts.selfCriticismSubmitted() || facts.excused() || facts.tooRecent()
                ? Optional.empty()
                : reason("SELF_CRITICISM_MISSING", verdict);
    }

    /** Disciplined in the year: UNSATISFACTORY (132-QĐ/TW 2018). */
    private static Optional<Reason> disciplineLeavesTheLowestClass(SubjectFacts facts, QualityClass decided,
            Verdict verdict) {
        return facts.disciplined() && decided.isBetterThan(QualityClass.UNSATISFACTORY)
                ? reason("DISCIPLINED_IN_THE_YEAR", verdict)
                : Optional.empty();
    }

    /** A collective with a member given a warning or worse is UNSATISFACTORY (21-HD/BTCTW 2019). */
    private static Optional<Reason> disciplineOfAMemberBindsTheCell(SubjectFacts facts, QualityClass decided,
            Verdict verdict) {
        return facts.memberDisciplined() && decided.isBetterThan(QualityClass.UNSATISFACTORY)
                ? reason("MEMBER_DISCIPLINED_IN_THE_YEAR", verdict)
                : Optional.empty();
    }

    /** On sick leave for three months or more: at most SATISFACTORY (21-HD/BTCTW 2019, item 6). */
    private static Optional<Reason> longSickLeaveIsSatisfactoryAtBest(SubjectFacts facts, QualityClass decided,
            Verdict verdict) {
        return verdict.longSickLeave() && decided.isBetterThan(QualityClass.SATISFACTORY)
                ? reason("LONG_SICK_LEAVE", verdict)
                : Optional.empty();
    }

    /** Lower levels are decided before upper ones (21-HD/BTCTW 2019). */
    private static Optional<Reason> lowerLevelsComeFirst(SubjectFacts facts, Verdict verdict) {
        SubjectFacts.LowerLevel below = facts.below();
        return below.undecided() == 0
                ? Optional.empty()
                : Optional.of(new Reason("LOWER_LEVEL_NOT_DECIDED", verdict.pointer(), verdict.subjectId(),
                        Map.of("missing", below.undecided(), "first", below.firstUndecided())));
    }

    /** 100 % at least SATISFACTORY and 80 % at least GOOD below an OUTSTANDING organisation (21-HD/BTCTW 2019). */
    private Optional<Reason> outstandingNeedsGoodSubordinates(SubjectFacts facts, QualityClass decided,
            Verdict verdict) {
        return decided != QualityClass.OUTSTANDING || minimumShares.areMetBy(facts.below().counts())
                ? Optional.empty()
                : Optional.of(new Reason("MINIMUM_SHARES_NOT_MET", verdict.pointer(), verdict.subjectId(),
                        Map.of("satisfactoryOrBetter", facts.below().counts().satisfactoryOrBetter(), "goodOrBetter",
                                facts.below().counts().goodOrBetter(), "rated", facts.below().counts().rated())));
    }

    private static Optional<Reason> reason(String code, Verdict verdict) {
        return Optional.of(new Reason(code, verdict.pointer(), verdict.subjectId(), Map.of()));
    }
}
