package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.Scoring.Method;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/** Decides on a list: all of it or nothing, by the conditions of the year's policy and its quota. Pure. */
final class Decisions {
    private final RatingContext file;
    private final Supplier<String> ids;

    /** @param ids gives each new evaluation its id */
    Decisions(RatingContext file, Supplier<String> ids) {
        this.file = file;
        this.ids = ids;
    }

    /** The list afterwards and what is told; nothing told means that nothing changed. */
    record Outcome(DecisionList list, List<Told> told) {}

    /**
     * Takes decisions. One that was taken before in the same words changes nothing.
     *
     * @throws Refusal INVALID for a verdict that contradicts itself; CONFLICT with every offended condition, or
     *         {@code QUOTA_EXCEEDED}
     */
    Outcome decide(DecisionList before, List<Verdict> verdicts, Ruling ruling) {
        mustBeSound(verdicts);
        Map<String, Evaluation> after = before.bySubject();
        List<Verdict> taken = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        List<Reason> refused = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Subject subject = subject(before, verdict);
            Evaluation known = after.get(verdict.subjectId());
            Decision decision = Decision.of(verdict, decidedClass(verdict), ruling);
            if (known != null && known.says(decision)) {
                continue;
            }
            if (known != null && known.state().isRated()) {
                refused.add(reason("ALREADY_DECIDED", verdict));
                continue;
            }
            // Whose decision stands may go on with it, even where another committee would decide today.
            boolean ownsIt = known != null && known.state().isSettled();
            Optional<Reason> notHere = ownsIt
                    ? Optional.empty()
                    : file.refuse(subject, before.deciderId(), verdict.pointer());
            if (notHere.isPresent()) {
                refused.add(notHere.get());
                continue;
            }
            Evaluation begun = known == null
                    ? Evaluation.begun(ids.get(), verdict.subjectId(), file.homeOf(subject))
                    : known;
            Evaluation decided = begun.decided(file.homeOf(subject), decision);
            after.put(verdict.subjectId(), decided);
            taken.add(verdict);
            told.add(new Told(event(decision), decided));
        }
        return settled(before, after, taken, told, refused, ruling);
    }

    /**
     * Replaces a decision and keeps the former one with the reason.
     *
     * @throws Refusal CONFLICT {@code NOT_DECIDED_YET}, or as {@link #decide}
     */
    Outcome revise(DecisionList before, Verdict verdict, Ruling ruling, String because) {
        mustBeSound(List.of(verdict));
        Map<String, Evaluation> after = before.bySubject();
        Evaluation known = after.get(verdict.subjectId());
        QualityClass decided = decidedClass(verdict);
        if (known == null || decided == null || !known.state().isRated()) {
            throw new Refusal(Kind.CONFLICT, List.of(reason("NOT_DECIDED_YET", verdict)));
        }
        Evaluation revised = known.revised(Decision.of(verdict, decided, ruling), because);
        after.put(verdict.subjectId(), revised);
        Told told = new Told(new RatingEvent.Revised(known.standingClass().orElse(null), decided, ruling.decidedOn()),
                revised);
        return settled(before, after, List.of(verdict), new ArrayList<>(List.of(told)), new ArrayList<>(), ruling);
    }

    private Outcome settled(DecisionList before, Map<String, Evaluation> after, List<Verdict> taken, List<Told> told,
            List<Reason> refused, Ruling ruling) {
        RatingConditions conditions = new RatingConditions(file.policy().minimumShares());
        for (Verdict verdict : taken) {
            SubjectFacts facts = file.of(subject(before, verdict), after);
            conditions.refuse(facts, verdict, decidedClass(verdict)).forEach(refused::add);
        }
        if (!refused.isEmpty()) {
            throw new Refusal(Kind.CONFLICT, refused);
        }
        String pointer = taken.size() == 1 ? taken.getFirst().pointer() : "/ratings";
        return new QuotaCheck(quota(before), pointer).applied(before, after, told, ruling.justification());
    }

    private QuotaPolicy quota(DecisionList list) {
        return list.subjectType() == Subject.Type.MEMBER
                ? file.policy().memberQuota()
                : file.policy().organisationQuota();
    }

    private static RatingEvent event(Decision decision) {
        NotRatedReason reason = decision.notRatedReason();
        return reason == null
                ? new RatingEvent.Decided(Objects.requireNonNull(decision.decidedClass()), decision.decidedOn())
                : new RatingEvent.NotRated(reason);
    }

    private @Nullable QualityClass decidedClass(Verdict verdict) {
        return verdict.points() == null
                ? verdict.decidedClass()
                : file.policy().scoring().classOf(verdict.points()).orElse(null);
    }

    /** Each subject once; a class or points that agree with it, or a reason why there is none. */
    private void mustBeSound(List<Verdict> verdicts) {
        Set<String> seen = new HashSet<>();
        List<Reason> wrong = verdicts.stream().flatMap(verdict -> {
            Stream<Reason> unsound = unsound(verdict).stream();
            return seen.add(verdict.subjectId())
                    ? unsound
                    : Stream.concat(unsound, Stream.of(reason("SUBJECT_TWICE", verdict)));
        }).toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(Kind.INVALID, wrong);
        }
    }

    private Optional<Reason> unsound(Verdict verdict) {
        boolean rated = verdict.decidedClass() != null || verdict.points() != null;
        if (rated == (verdict.notRatedReason() != null)) {
            return Optional.of(reason("CLASS_OR_REASON_REQUIRED", verdict));
        }
        if (verdict.points() == null) {
            boolean needed = verdict.decidedClass() != null && file.policy().scoring().method() == Method.POINTS_100;
            return needed ? Optional.of(reason("POINTS_REQUIRED", verdict)) : Optional.empty();
        }
        Optional<QualityClass> earned = file.policy().scoring().classOf(verdict.points());
        if (earned.isEmpty()) {
            return Optional.of(reason("POINTS_NOT_USED", verdict));
        }
        return verdict.decidedClass() == null || verdict.decidedClass() == earned.get()
                ? Optional.empty()
                : Optional.of(new Reason("CLASS_DOES_NOT_MATCH_POINTS", verdict.pointer(), verdict.subjectId(),
                        Map.of("points", verdict.points(), "class", earned.get())));
    }

    private static Subject subject(DecisionList list, Verdict verdict) {
        return new Subject(list.subjectType(), verdict.subjectId());
    }

    private static Reason reason(String code, Verdict verdict) {
        return new Reason(code, verdict.pointer(), verdict.subjectId(), new LinkedHashMap<>());
    }
}
