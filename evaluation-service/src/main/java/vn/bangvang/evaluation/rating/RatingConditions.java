package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.bangvang.evaluation.policy.MinimumShares;
import vn.bangvang.evaluation.policy.QualityClass;
import vn.bangvang.refusal.Refusal.Reason;

/** What must hold before a class is decided: one function for each condition of the regulation. */
final class RatingConditions {
    private final MinimumShares minimumShares;
    private final List<Condition> all = List.of(RatingConditions::excusedMembersAreNotRated,
            RatingConditions::newcomersAreNotRated, RatingConditions::selfCriticismComesFirst,
            RatingConditions::disciplineLeavesTheLowestClass, RatingConditions::lowerLevelsComeFirst,
            this::outstandingNeedsGoodSubordinates);

    RatingConditions(MinimumShares minimumShares) {
        this.minimumShares = minimumShares;
    }

    private interface Condition {
        Optional<Reason> refuse(Case facts, QualityClass decided, Verdict verdict);
    }

    /** Every condition that the verdict offends; a verdict of "not rated" offends none. */
    Stream<Reason> refuse(Case facts, Verdict verdict, QualityClass decided) {
        return all.stream().map(condition -> condition.refuse(facts, decided, verdict)).flatMap(Optional::stream);
    }

    /** 21-HD/BTCTW 2019, item 6; 24-QĐ/TW 2021, article 7. */
    private static Optional<Reason> excusedMembersAreNotRated(Case facts, QualityClass decided, Verdict verdict) {
        return facts.excused() ? reason("EXEMPT_OR_SUSPENDED", verdict) : Optional.empty();
    }

    /** Less than six months in the Party, or in existence: reviewed but not rated (21-HD/BTCTW 2019, item 6). */
    private static Optional<Reason> newcomersAreNotRated(Case facts, QualityClass decided, Verdict verdict) {
        return facts.tooRecent() && !facts.excused() ? reason("UNDER_SIX_MONTHS", verdict) : Optional.empty();
    }

    /** Reviewing comes before rating (132-QĐ/TW 2018). */
    private static Optional<Reason> selfCriticismComesFirst(Case facts, QualityClass decided, Verdict verdict) {
        return facts.selfCriticismSubmitted() || facts.excused() || facts.tooRecent()
                ? Optional.empty()
                : reason("SELF_CRITICISM_MISSING", verdict);
    }

    /** Disciplined in the year: UNSATISFACTORY (132-QĐ/TW 2018). */
    private static Optional<Reason> disciplineLeavesTheLowestClass(Case facts, QualityClass decided, Verdict verdict) {
        return facts.disciplined() && decided.isBetterThan(QualityClass.UNSATISFACTORY)
                ? reason("DISCIPLINED_IN_THE_YEAR", verdict)
                : Optional.empty();
    }

    /** Lower levels are decided before upper ones (21-HD/BTCTW 2019). */
    private static Optional<Reason> lowerLevelsComeFirst(Case facts, QualityClass decided, Verdict verdict) {
        Case.LowerLevel below = facts.below();
        return below.undecided() == 0
                ? Optional.empty()
                : Optional.of(new Reason("LOWER_LEVEL_NOT_DECIDED", verdict.pointer(), verdict.subjectId(),
                        Map.of("missing", below.undecided(), "first", below.firstUndecided())));
    }

    /** 100 % at least SATISFACTORY and 80 % at least GOOD below an OUTSTANDING organisation (21-HD/BTCTW 2019). */
    private Optional<Reason> outstandingNeedsGoodSubordinates(Case facts, QualityClass decided, Verdict verdict) {
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
