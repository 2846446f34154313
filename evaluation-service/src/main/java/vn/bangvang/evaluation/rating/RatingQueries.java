package vn.bangvang.evaluation.rating;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/** Looks ratings up by what the lists hold. */
@Component
public class RatingQueries {
    private static final String EVALUATION = "evaluations.id";
    private static final String SUBJECT = "evaluations.subjectId";
    private static final int AT_ONCE = 500;

    private final Aggregates<DecisionList, RatingEvent> lists;
    private final Ancestry ancestry;

    RatingQueries(Aggregates<DecisionList, RatingEvent> lists, Ancestry ancestry) {
        this.lists = lists;
        this.ancestry = ancestry;
    }

    /** An evaluation with the list that holds it. */
    public record Held(DecisionList list, Evaluation evaluation) {}

    /** The list that holds this evaluation; refused with {@code UNKNOWN_EVALUATION} (signalled) when none does. */
    public Mono<Stored<DecisionList>> holding(String evaluationId) {
        return lists.page(Query.where(EVALUATION, evaluationId), null, 1)
                .next()
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_EVALUATION", "", evaluationId)));
    }

    /** As {@link #holding(String)}; refused (signalled) unless the caller reaches where the subject counts. */
    public Mono<Stored<DecisionList>> holding(Caller caller, String evaluationId) {
        return holding(evaluationId).doOnNext(list -> Reach.of(caller, ancestry)
                .mustCover(list.state().evaluation(evaluationId).organisationId()));
    }

    /** The lists of that period that hold any of these subjects; of many subjects a list may come more than once. */
    public Flux<Stored<DecisionList>> holding(Subject.Type type, Period period, Collection<String> subjectIds) {
        return Flux.fromIterable(subjectIds)
                .buffer(AT_ONCE)
                .concatMap(some -> lists.all(
                        Query.where("period", period).and("subjectType", type).andAnyOf(SUBJECT, some)));
    }

    /** Every list of a province's period. */
    Flux<Stored<DecisionList>> inPeriod(String rootId, Period period) {
        return lists.all(province(rootId, period));
    }

    /** Makes every decision under way in a province's period start again on a new read. */
    Mono<Void> interrupt(String rootId, Period period) {
        return lists.interrupt(province(rootId, period));
    }

    /**
     * The evaluations of one subject, or those that one committee decides, as far as the caller reaches where they
     * count, in the order of their ids.
     *
     * @throws Refusal INVALID {@code FILTER_REQUIRED} (signalled): a whole province is not one list
     */
    public Mono<List<Held>> page(Caller caller, @Nullable String subjectId, @Nullable Period period,
            @Nullable String deciderId, @Nullable String afterId, int limit) {
        if (subjectId == null && deciderId == null) {
            return Mono.error(Refusal.invalid("FILTER_REQUIRED", "/subjectId", null));
        }
        Reach reach = Reach.of(caller, ancestry);
        return lists.all(Query.where(SUBJECT, subjectId).and("period", period).and("deciderId", deciderId))
                .concatMapIterable(list -> list.state()
                        .evaluations()
                        .stream()
                        .filter(one -> subjectId == null || one.subjectId().equals(subjectId))
                        .filter(one -> afterId == null || one.id().compareTo(afterId) > 0)
                        .filter(one -> reach.covers(one.organisationId()))
                        .map(one -> new Held(list.state(), one))
                        .toList())
                .sort(Comparator.comparing(held -> held.evaluation().id()))
                .take(limit)
                .collectList();
    }

    /**
     * What stands with points in the quarters of a year, in their order, as far as the caller reaches where it counts;
     * none of a period that is no year.
     */
    public Mono<List<Held>> quarters(Caller caller, DecisionList year, String subjectId) {
        if (!year.period().isYear()) {
            return Mono.just(List.of());
        }
        Reach reach = Reach.of(caller, ancestry);
        List<Period> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> Period.quarter(year.period().year(), number))
                .toList();
        return lists.all(Query.where(SUBJECT, subjectId)
                .and("subjectType", year.subjectType())
                .andAnyOf("period", quarters))
                .map(list -> new Held(list.state(), list.state().of(subjectId)))
                .filter(held -> held.evaluation().state().isRated()
                        && held.evaluation().decisionOrNone().points() != null
                        && reach.covers(held.evaluation().organisationId()))
                .sort(Comparator.comparing(held -> held.list().period()))
                .collectList();
    }

    private static Query province(String rootId, Period period) {
        return Query.where("rootId", rootId).and("period", period);
    }
}
