package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.period.PossibleDays;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.Scoring;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * Decides and revises in a committee's list.
 *
 * @param ids for evaluations that begin
 */
record RatingRules(RatingContext context, Supplier<String> ids) {

    /**
     * Takes decisions. One that was taken before in the same words changes nothing.
     *
     * @param exception the wish to pass the quota; null when none is asked for
     * @throws Refusal INVALID for a verdict that contradicts itself; CONFLICT with every offended condition, or as
     *         {@link QuotaCheck#applied}
     */
    Decided<DecisionList, RatingEvent> decide(DecisionList before, List<Verdict> given,
            @Nullable QuotaException exception) {
        Map<String, Evaluation> after = before.bySubject();
        List<Verdict> taken = new ArrayList<>();
        List<RatingEvent> events = new ArrayList<>();
        List<Reason> refused = new ArrayList<>();
        for (Verdict verdict : sound(given)) {
            Evaluation known = after.get(verdict.subjectId());
            if (known != null && known.says(verdict.decision())) {
                continue;
            }
            Optional<Reason> reason = refusal(before.key(), known, verdict);
            if (reason.isPresent()) {
                refused.add(reason.get());
                continue;
            }
            Evaluation.Home home = context.homeOf(before.key().subject(verdict.subjectId()));
            Evaluation begun = known == null ? Evaluation.begun(ids.get(), verdict.subjectId(), home) : known;
            Evaluation decided = begun.decided(home, verdict.decision());
            after.put(verdict.subjectId(), decided);
            taken.add(verdict);
            events.add(new RatingEvent(change(verdict.decision()), decided));
        }
        return held(before, after, taken, events, refused, exception);
    }

    /**
     * Replaces a decision and keeps the former one with the reason.
     *
     * @throws Refusal CONFLICT {@code NOT_DECIDED_YET}, or as {@link #decide}
     */
    Decided<DecisionList, RatingEvent> revise(DecisionList before, Verdict given, @Nullable QuotaException exception,
            String because) {
        Verdict verdict = sound(List.of(given)).getFirst();
        Map<String, Evaluation> after = before.bySubject();
        Evaluation known = after.get(verdict.subjectId());
        QualityClass decided = verdict.decision().decidedClass();
        if (known == null || decided == null || !known.state().isRated()) {
            throw new Refusal(Kind.CONFLICT, List.of(verdict.reason("NOT_DECIDED_YET")));
        }
        Evaluation revised = known.revised(verdict.decision(), because);
        after.put(verdict.subjectId(), revised);
        RatingEvent event = new RatingEvent(new RatingEvent.Revised(known.standingClass().orElse(null), decided,
                verdict.decision().decidedOn()), revised);
        return held(before, after, List.of(verdict), List.of(event), new ArrayList<>(), exception);
    }

    private Optional<Reason> refusal(DecisionList.Key list, @Nullable Evaluation known, Verdict verdict) {
        if (known != null && known.state().isRated()) {
            return Optional.of(verdict.reason("ALREADY_DECIDED"));
        }
        // Whose decision stands may go on with it, even where another committee would decide today.
        return known != null && known.state().isSettled()
                ? Optional.empty()
                : context.notFor(list.deciderId(), list.subject(verdict.subjectId()))
                        .map(offended -> verdict.reason(offended.code(), offended.figures()));
    }

    private Decided<DecisionList, RatingEvent> held(DecisionList before, Map<String, Evaluation> after,
            List<Verdict> taken, List<RatingEvent> events, List<Reason> refused, @Nullable QuotaException exception) {
        RatingConditions conditions = new RatingConditions(context.policy().minimumShares());
        for (Verdict verdict : taken) {
            conditions.offended(context.of(before.key().subject(verdict.subjectId()), after), verdict.decision())
                    .map(offended -> verdict.reason(offended.code(), offended.figures()))
                    .forEach(refused::add);
        }
        if (!refused.isEmpty()) {
            throw new Refusal(Kind.CONFLICT, refused);
        }
        String pointer = taken.size() == 1 ? taken.getFirst().pointer() : "/ratings";
        return new QuotaCheck(context.groups(before), pointer, exception)
                .applied(before, after, events)
                .in(context.period().stamp());
    }

    private static RatingEvent.Change change(Decision decision) {
        NotRatedReason reason = decision.notRatedReason();
        return reason == null
                ? new RatingEvent.Decided(Objects.requireNonNull(decision.decidedClass()), decision.decidedOn())
                : new RatingEvent.NotRated(reason);
    }

    /** Each subject once; a class or points that agree with it, or a reason why there is none; on a day that can be. */
    private List<Verdict> sound(List<Verdict> verdicts) {
        Scoring scoring = context.policy().scoring();
        PossibleDays days = context.possibleDays();
        Set<String> seen = new HashSet<>();
        List<Reason> wrong = verdicts.stream().flatMap(verdict -> {
            Stream<Reason> unsound = Stream.concat(verdict.unsound(scoring).stream(),
                    Optional.ofNullable(verdict.decision().decidedOn())
                            .flatMap(on -> days.offended(on, "/decidedOn"))
                            .stream());
            return seen.add(verdict.subjectId())
                    ? unsound
                    : Stream.concat(unsound, Stream.of(verdict.reason("SUBJECT_TWICE")));
        }).distinct().toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(Kind.INVALID, wrong);
        }
        return verdicts.stream().map(verdict -> verdict.by(scoring)).toList();
    }
}
