package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.policy.QualityClass;
import vn.bangvang.evaluation.policy.QuotaPolicy;
import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/** Decides on a list: all of it or nothing, by the conditions of the year's policy and its quota. Pure. */
final class Decisions {
    private final CaseFile file;
    private final Supplier<String> ids;

    /** @param ids gives each new evaluation its id */
    Decisions(CaseFile file, Supplier<String> ids) {
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
            Optional<Reason> notHere = file.refuse(subject, before.deciderId(), verdict.pointer());
            if (notHere.isPresent()) {
                refused.add(notHere.get());
                continue;
            }
            QualityClass decided = decidedClass(verdict);
            Evaluation known = after.get(verdict.subjectId());
            if (known != null && known.says(decided, verdict.notRatedReason(), ruling)) {
                continue;
            }
            if (known != null && known.state().isRated()) {
                refused.add(reason("ALREADY_DECIDED", verdict));
                continue;
            }
            Evaluation.Home home = file.of(subject, Map.of()).home();
            Evaluation begun = known == null ? Evaluation.begun(ids.get(), verdict.subjectId(), home) : known;
            Told one = decided == null
                    ? notRated(begun, home, verdict, ruling)
                    : decided(begun, home, decided, verdict, ruling);
            after.put(verdict.subjectId(), one.after());
            taken.add(verdict);
            told.add(one);
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
        Evaluation revised = known.revised(decided, verdict.points(), ruling, because);
        after.put(verdict.subjectId(), revised);
        Told told = new Told(new RatingEvent.Revised(known.decidedClass(), decided, ruling.decidedOn()), revised);
        return settled(before, after, List.of(verdict), new ArrayList<>(List.of(told)), new ArrayList<>(), ruling);
    }

    private Outcome settled(DecisionList before, Map<String, Evaluation> after, List<Verdict> taken, List<Told> told,
            List<Reason> refused, Ruling ruling) {
        RatingConditions conditions = new RatingConditions(file.policy().minimumShares());
        for (Verdict verdict : taken) {
            QualityClass decided = decidedClass(verdict);
            if (decided != null) {
                conditions.refuse(file.of(subject(before, verdict), after), verdict, decided).forEach(refused::add);
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusal(Kind.CONFLICT, refused);
        }
        return new QuotaRule(quota(before)).applied(before, after, told, ruling.justification());
    }

    private QuotaPolicy quota(DecisionList list) {
        return list.subjectType() == Subject.Type.MEMBER
                ? file.policy().memberQuota()
                : file.policy().organisationQuota();
    }

    private static Told decided(Evaluation begun, Evaluation.Home home, QualityClass decided, Verdict verdict,
            Ruling ruling) {
        Evaluation after = begun.decided(home, decided, verdict.points(), ruling);
        return new Told(new RatingEvent.Decided(decided, ruling.decidedOn()), after);
    }

    private static Told notRated(Evaluation begun, Evaluation.Home home, Verdict verdict, Ruling ruling) {
        String because = String.valueOf(verdict.notRatedReason());
        return new Told(new RatingEvent.NotRated(because), begun.notRated(home, because, ruling));
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
            return Optional.empty();
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
