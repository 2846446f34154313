package vn.bangvang.evaluation.rating;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/**
 * Takes ratings into the list of the committee that decides. Everything a decision depends on is read again for each
 * attempt to write, and the write holds only if nobody changed the list meanwhile. All answer the whole list as it is
 * afterwards, and are refused (signalled) unless decisions may be taken in the period.
 */
@Service
public class Ratings {
    private final Aggregates<DecisionList, RatingEvent> lists;
    private final RatingQueries queries;
    private final EvaluationPeriods periods;
    private final Organisations organisations;
    private final RatingContextLoader contexts;
    private final Ancestry ancestry;

    Ratings(Aggregates<DecisionList, RatingEvent> lists, RatingQueries queries, EvaluationPeriods periods,
            Organisations organisations, RatingContextLoader contexts, Ancestry ancestry) {
        this.lists = lists;
        this.queries = queries;
        this.periods = periods;
        this.organisations = organisations;
        this.contexts = contexts;
        this.ancestry = ancestry;
    }

    /** Some change of one evaluation. */
    @FunctionalInterface
    private interface Step {
        Decided<DecisionList, RatingEvent> take(DecisionList list, Evaluation evaluation, RatingContext context);
    }

    /**
     * Takes many decisions of one committee by one document: all of them or none.
     *
     * @param exception the wish to pass the quota; null when none is asked for
     * @throws Refusal as {@link RatingRules#decide}; INVALID for an unknown subject or decider (signalled)
     */
    public Mono<Stored<DecisionList>> decide(Caller caller, IdempotencyKey key, DecisionList.Key list,
            List<Verdict> verdicts, @Nullable QuotaException exception) {
        Map<String, String> pointers = pointers(verdicts);
        return organisations.get(list.deciderId(), "/deciderId")
                .doOnNext(decider -> reach(caller).mustCover(decider.id()))
                .then(contexts.known(list.subjectType(), pointers))
                .then(Mono.defer(() -> inList(list, key, pointers.keySet(),
                        (before, context) -> new RatingRules(context, Ids::next)
                                .decide(before, verdicts, exception))));
    }

    /** As {@link #decide(Caller, IdempotencyKey, DecisionList.Key, List, QuotaException)}, but nothing is written. */
    public Mono<Void> check(Caller caller, DecisionList.Key list, List<Verdict> verdicts) {
        Map<String, String> pointers = pointers(verdicts);
        return organisations.get(list.deciderId(), "/deciderId")
                .doOnNext(decider -> reach(caller).mustCover(decider.id()))
                .then(contexts.known(list.subjectType(), pointers))
                .then(Mono.defer(() -> lists.findByKey(list.toString()).map(Stored::state)))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> DecisionList.begun(organisations.tree().rootOf(list.deciderId()), list)))
                .flatMap(before -> decided(before, pointers.keySet(),
                        (current, context) -> new RatingRules(context, Ids::next).decide(current, verdicts, null)))
                .then();
    }

    private static Map<String, String> pointers(List<Verdict> verdicts) {
        return verdicts.stream()
                .collect(Collectors.toMap(Verdict::subjectId, Verdict::pointer, (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** @throws Refusal as {@link RatingSteps#selfRate} (signalled) */
    public Mono<Stored<DecisionList>> selfRate(Caller caller, IdempotencyKey key, Subject subject, Period period,
            QualityClass own) {
        return contexts.known(subject.type(), Map.of(subject.id(), "/subjectId"))
                .then(Mono.fromSupplier(() -> contexts.competent(subject, period)))
                .doOnNext(competent -> reach(caller).mustCover(competent.homeId()))
                .flatMap(competent -> inList(competent.list(), key, List.of(subject.id()),
                        (list, context) -> new RatingSteps(context, Ids::next).selfRate(list, subject.id(), own)));
    }

    /** @throws Refusal as {@link RatingSteps#appraise} (signalled) */
    public Mono<Stored<DecisionList>> appraise(Caller caller, String evaluationId, ExpectedVersion expected,
            QualityClass proposed) {
        return step(caller, evaluationId, expected, IdempotencyKey.unnamed(),
                (list, evaluation, context) -> new RatingSteps(context, Ids::next)
                        .appraise(list, evaluation, proposed));
    }

    /**
     * Decides about a subject that has an evaluation, or replaces a decision, keeping the former one with the reason.
     *
     * @param verdict of the subject with that id
     * @param because why a former decision is replaced; null when there is none
     */
    public Mono<Stored<DecisionList>> decideOne(Caller caller, String evaluationId, ExpectedVersion expected,
            Function<String, Verdict> verdict, @Nullable QuotaException exception, @Nullable String because,
            IdempotencyKey key) {
        return step(caller, evaluationId, expected, key, (list, evaluation, context) -> {
            Verdict its = verdict.apply(evaluation.subjectId());
            RatingRules rules = new RatingRules(context, Ids::next);
            return because == null
                    ? rules.decide(list, List.of(its), exception)
                    : rules.revise(list, its, exception, because);
        });
    }

    /** Takes a decision back; the subject waits for a new one. */
    public Mono<Stored<DecisionList>> cancel(Caller caller, String evaluationId, ExpectedVersion expected,
            String because) {
        return step(caller, evaluationId, expected, IdempotencyKey.unnamed(),
                (list, evaluation, context) -> new RatingSteps(context, Ids::next).cancel(list, evaluation, because));
    }

    private Mono<Stored<DecisionList>> inList(DecisionList.Key key, IdempotencyKey once,
            Collection<String> subjectIds,
            BiFunction<DecisionList, RatingContext, Decided<DecisionList, RatingEvent>> rule) {
        return lists.findByKey(key.toString())
                .switchIfEmpty(Mono.defer(() -> begun(key)))
                .flatMap(list -> lists.decide(list.id(), ExpectedVersion.any(), once,
                        stored -> decided(stored.state(), subjectIds, rule)));
    }

    /** A list begins empty, so that the first decision is guarded like every later one. */
    private Mono<Stored<DecisionList>> begun(DecisionList.Key key) {
        String rootId = organisations.tree().rootOf(key.deciderId());
        return periods.openOf(rootId, key.period())
                .flatMap(open -> lists.foundUnlessThere(Ids.next(),
                        Decided.unchanged(DecisionList.begun(rootId, key))));
    }

    private Mono<Stored<DecisionList>> step(Caller caller, String evaluationId, ExpectedVersion expected,
            IdempotencyKey key, Step step) {
        return queries.holding(evaluationId)
                // The list's own version is nobody's business; that of the evaluation is.
                .flatMap(holder -> lists.decide(holder.id(), ExpectedVersion.any(), key, stored -> {
                    DecisionList list = stored.state();
                    Evaluation evaluation = list.evaluation(evaluationId);
                    reach(caller).mustCover(list.deciderId());
                    if (expected instanceof ExpectedVersion.Exactly(long version) && version != evaluation.version()) {
                        return Mono.error(new StaleVersion(evaluation.version()));
                    }
                    return decided(list, List.of(evaluation.subjectId()),
                            (current, context) -> step.take(current, evaluation, context));
                }));
    }

    /**
     * The period is read after the list: a closing that this read misses has yet to make the list's writers start
     * again.
     */
    private Mono<Decided<DecisionList, RatingEvent>> decided(DecisionList list, Collection<String> subjectIds,
            BiFunction<DecisionList, RatingContext, Decided<DecisionList, RatingEvent>> rule) {
        List<Subject> subjects = subjectIds.stream().map(list.key()::subject).toList();
        return periods.openOf(list.rootId(), list.period())
                .flatMap(period -> contexts.of(period.state(), list.key(), subjects))
                .map(context -> rule.apply(list, context));
    }

    private Reach reach(Caller caller) {
        return Reach.of(caller, ancestry);
    }
}
