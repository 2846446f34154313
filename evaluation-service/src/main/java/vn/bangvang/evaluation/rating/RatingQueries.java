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
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/** Looks ratings up by what the lists hold. */
@Component
public class RatingQueries {
    private static final String EVALUATION = "evaluations.id";
    private static final String SUBJECT = "evaluations.subjectId";
    private static final String ORGANISATION = "evaluations.organisationId";
    private static final int AT_ONCE = 500;

    private final Aggregates<DecisionList, RatingEvent> lists;
    private final Ancestry ancestry;

    RatingQueries(Aggregates<DecisionList, RatingEvent> lists, Ancestry ancestry) {
        this.lists = lists;
        this.ancestry = ancestry;
    }

    /** An evaluation with the list that holds it. */
    public record Held(String listId, DecisionList list, Evaluation evaluation) {
        private static final String BETWEEN = " ";

        /** Where it stands among all. */
        public String place() {
            return listId + BETWEEN + evaluation.id();
        }

        static String listOf(String place) {
            return place.split(BETWEEN, 2)[0];
        }
    }

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
     * Which evaluations are wanted; null does not limit.
     *
     * @param organisationId where they count: a member's cell, or the organisation itself
     */
    public record Wanted(@Nullable String subjectId, @Nullable Period period, @Nullable String deciderId,
            @Nullable String organisationId, @Nullable QualityClass decidedClass, Evaluation.@Nullable State state) {

        Query lists() {
            return Query.where(SUBJECT, subjectId)
                    .and("period", period)
                    .and("deciderId", deciderId)
                    .and(ORGANISATION, organisationId);
        }

        boolean isMet(Evaluation one) {
            return (subjectId == null || one.subjectId().equals(subjectId))
                    && (organisationId == null || one.organisationId().equals(organisationId))
                    && (decidedClass == null || one.standingClass().filter(decidedClass::equals).isPresent())
                    && (state == null || one.state() == state);
        }
    }

    /**
     * The evaluations that the caller reaches, list by list.
     *
     * @throws Refusal INVALID {@code FILTER_REQUIRED} (signalled) unless a subject, a committee, an organisation or a
     *         period is named
     */
    public Mono<List<Held>> page(Caller caller, Wanted wanted, Part part) {
        if (wanted.subjectId() == null && wanted.deciderId() == null && wanted.organisationId() == null
                && wanted.period() == null) {
            return Mono.error(Refusal.invalid("FILTER_REQUIRED", "/period", null));
        }
        if (part.order() == Part.Order.NEWEST) {
            return Mono.error(Refusal.invalid("SORT_UNKNOWN", "/sort", "-id"));
        }
        Reach reach = Reach.of(caller, ancestry);
        Mono<Void> counted = part.isCounted()
                ? held(wanted, reach, part, null).count().doOnNext(part::countedAs).then()
                : Mono.empty();
        return counted.thenMany(Flux.defer(() -> held(wanted, reach, part, part.afterId())))
                .take(part.limit())
                .collectList();
    }

    /** @param after the place of the one before the first; null: from the beginning */
    private Flux<Held> held(Wanted wanted, Reach reach, Part part, @Nullable String after) {
        return lists.all(part.of(wanted.lists()).andFrom(after == null ? null : Held.listOf(after)))
                .concatMapIterable(list -> list.state()
                        .evaluations()
                        .stream()
                        .sorted(Comparator.comparing(Evaluation::id))
                        .map(one -> new Held(list.id(), list.state(), one))
                        .filter(one -> after == null || one.place().compareTo(after) > 0)
                        .filter(one -> wanted.isMet(one.evaluation()))
                        .filter(one -> reach.covers(one.evaluation().organisationId()))
                        .toList());
    }

    /** Every evaluation of these members, in no order; whoever asks has no reach but asks about themselves. */
    public Flux<Held> ofMembers(Collection<String> memberIds) {
        return lists.all(Query.where("subjectType", Subject.Type.MEMBER).andAnyOf(SUBJECT, memberIds))
                .concatMapIterable(list -> list.state()
                        .evaluations()
                        .stream()
                        .filter(one -> memberIds.contains(one.subjectId()))
                        .map(one -> new Held(list.id(), list.state(), one))
                        .toList());
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
                .map(list -> new Held(list.id(), list.state(), list.state().of(subjectId)))
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
