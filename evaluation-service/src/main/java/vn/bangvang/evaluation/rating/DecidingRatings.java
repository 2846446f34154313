package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.rating.Decisions.Outcome;
import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Takes decisions into the list of the committee that decides. Everything a decision depends on is read again for each
 * attempt to write, and the write holds only if nobody changed the list meanwhile.
 */
@Service
public class DecidingRatings {
    private final AggregateStore<DecisionList> store;
    private final DecisionLists lists;
    private final EvaluationPeriods years;
    private final Organisations organisations;
    private final RatingContextLoader files;
    private final RatingAnnouncements announcements;

    DecidingRatings(AggregateStore<DecisionList> store, DecisionLists lists, EvaluationPeriods years,
            Organisations organisations, RatingContextLoader files, RatingAnnouncements announcements) {
        this.store = store;
        this.lists = lists;
        this.years = years;
        this.organisations = organisations;
        this.files = files;
        this.announcements = announcements;
    }

    /** Many decisions of one committee by one document. */
    public record Batch(String deciderId, int year, Subject.Type subjectType, List<Verdict> verdicts, Ruling ruling) {}

    /** Some change of one evaluation. */
    @FunctionalInterface
    interface Step {
        Outcome take(DecisionList list, Evaluation evaluation, RatingContext file);
    }

    /**
     * Decides all of it or nothing.
     *
     * @param mustReach refuses an organisation that the caller may not touch
     * @return the whole list afterwards; refused (signalled) as {@link Decisions#decide}, with {@code YEAR_NOT_OPEN},
     *         {@code YEAR_CLOSED} or for an unknown subject
     */
    public Mono<Stored<DecisionList>> decide(Batch batch, Consumer<String> mustReach, IdempotencyKey key) {
        return organisations.get(batch.deciderId(), "/deciderId")
                .doOnNext(decider -> mustReach.accept(decider.id()))
                .then(files.known(batch.subjectType(), batch.verdicts()))
                .then(Mono.defer(() -> inList(batch.deciderId(), batch.year(), batch.subjectType(),
                        batch.verdicts().stream().map(Verdict::subjectId).toList(), key,
                        (list, file) -> new Decisions(file, Ids::next).decide(list, batch.verdicts(),
                                batch.ruling()))));
    }

    /** @return the list with the self-rating; refused (signalled) like a decision */
    public Mono<Stored<DecisionList>> selfRate(Subject subject, int year, QualityClass selfClass,
            Consumer<String> mustReach, IdempotencyKey key) {
        Verdict verdict = Verdict.rated(subject.id(), selfClass, "/subjectId");
        return files.known(subject.type(), List.of(verdict))
                .then(Mono.fromSupplier(() -> files.competent(subject, year)))
                .doOnNext(competent -> mustReach.accept(competent.homeId()))
                .flatMap(competent -> inList(competent.deciderId(), year, subject.type(), List.of(subject.id()), key,
                        (list, file) -> new RatingSteps(file, Ids::next).selfRate(list, verdict, selfClass)));
    }

    /** @return the list with the proposal; refused (signalled) unless the subject has rated itself */
    public Mono<Stored<DecisionList>> appraise(String evaluationId, ExpectedVersion expected, QualityClass proposed,
            Consumer<String> mustReach) {
        return step(evaluationId, expected, mustReach,
                (list, evaluation, file) -> new RatingSteps(file, Ids::next).appraise(list, evaluation, proposed));
    }

    /** Decides, or marks as not rated, a subject that has an evaluation. */
    public Mono<Stored<DecisionList>> decide(String evaluationId, ExpectedVersion expected,
            Function<String, Verdict> verdict, Ruling ruling, Consumer<String> mustReach) {
        return step(evaluationId, expected, mustReach, (list, evaluation, file) -> new Decisions(file, Ids::next)
                .decide(list, List.of(verdict.apply(evaluation.subjectId())), ruling));
    }

    /** Replaces a decision, keeping the former one with the reason. */
    public Mono<Stored<DecisionList>> revise(String evaluationId, ExpectedVersion expected,
            Function<String, Verdict> verdict, Ruling ruling, String because, Consumer<String> mustReach) {
        return step(evaluationId, expected, mustReach, (list, evaluation, file) -> new Decisions(file, Ids::next)
                .revise(list, verdict.apply(evaluation.subjectId()), ruling, because));
    }

    /** Takes a decision back; the subject waits for a new one. */
    public Mono<Stored<DecisionList>> cancel(String evaluationId, ExpectedVersion expected, String because,
            Consumer<String> mustReach) {
        return step(evaluationId, expected, mustReach,
                (list, evaluation, file) -> new RatingSteps(file, Ids::next).cancel(list, evaluation, because));
    }

    /** Into the committee's list, which begins empty, so that the first decision is guarded like every later one. */
    private Mono<Stored<DecisionList>> inList(String deciderId, int year, Subject.Type type, List<String> subjectIds,
            IdempotencyKey key, BiFunction<DecisionList, RatingContext, Outcome> decision) {
        String rootId = organisations.tree().rootOf(deciderId);
        DecisionList empty = DecisionList.empty(rootId, deciderId, year, type);
        return store.once(key, () -> years.openOf(rootId, year)
                .then(Mono.defer(() -> begun(empty)))
                .flatMap(list -> store.change(list.id(), ExpectedVersion.any(), key,
                        stored -> decided(stored.state(), subjectIds, decision))));
    }

    private Mono<Stored<DecisionList>> begun(DecisionList empty) {
        Mono<Stored<DecisionList>> known = Mono.defer(() -> store.findByKey(empty.key()));
        Mono<Stored<DecisionList>> first = Mono
                .defer(() -> store.add(new NewAggregate<>(Ids.next(), empty.key(), empty, List.of()), null));
        return known.switchIfEmpty(first.onErrorResume(DecidingRatings::somebodyElseBegan, begun -> known));
    }

    private Mono<Stored<DecisionList>> step(String evaluationId, ExpectedVersion expected, Consumer<String> mustReach,
            Step step) {
        return lists.holding(evaluationId)
                .flatMap(holder -> store.change(holder.id(), ExpectedVersion.any(), stored -> {
                    DecisionList list = stored.state();
                    Evaluation evaluation = list.evaluation(evaluationId);
                    mustReach.accept(list.deciderId());
                    if (expected instanceof ExpectedVersion.Exactly(long version) && version != evaluation.version()) {
                        return Mono.error(new StaleEvaluation(evaluation.version()));
                    }
                    return decided(list, List.of(evaluation.subjectId()),
                            (current, file) -> step.take(current, evaluation, file));
                }))
                // The list's own version is nobody's business; a stale evaluation is, and is not tried again.
                .onErrorMap(StaleEvaluation.class, stale -> new StaleVersion(stale.current));
    }

    /**
     * The year is read after the list: a closing that this read misses has yet to make the list's writers start again.
     */
    private Mono<Change<DecisionList>> decided(DecisionList list, List<String> subjectIds,
            BiFunction<DecisionList, RatingContext, Outcome> decision) {
        List<Subject> subjects = subjectIds.stream().map(id -> new Subject(list.subjectType(), id)).toList();
        return years.openOf(list.rootId(), list.year())
                .map(Stored::state)
                .flatMap(year -> files
                        .of(year, list.key(), subjects)
                        .map(file -> told(decision.apply(list, file), year)));
    }

    private Change<DecisionList> told(Outcome outcome, EvaluationPeriod year) {
        List<OutgoingEvent> events = outcome.told()
                .stream()
                .map((Told told) -> announcements.announce(outcome.list(), told, year.revision()))
                .toList();
        return new Change<>(outcome.list(), events);
    }

    private static boolean somebodyElseBegan(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code().equals("DECISION_LIST_ALREADY_EXISTS");
    }

    private static final class StaleEvaluation extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long current;

        StaleEvaluation(long current) {
            super("the evaluation's present version is " + current, null, false, false);
            this.current = current;
        }
    }

    /** The subject's evaluation in a list that was just written; its version is its own. */
    public static Stored<Evaluation> evaluation(DecisionList list, String subjectId) {
        Evaluation found = list.of(subjectId)
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_EVALUATION", "", subjectId));
        return new Stored<>(found.id(), found.version(), found);
    }
}
