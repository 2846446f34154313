package vn.bangvang.evaluation.rating;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.regulation.period.Contents;
import vn.bangvang.evaluation.regulation.period.PeriodContents;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.period.Period;

/** The ratings that a closing rests on: they are told one by one, whichever list holds them. */
@Component
final class RatingContents implements PeriodContents {
    private final RatingQueries queries;
    private final Aggregates<DecisionList, RatingEvent> lists;

    RatingContents(RatingQueries queries, Aggregates<DecisionList, RatingEvent> lists) {
        this.queries = queries;
        this.lists = lists;
    }

    @Override
    public Flux<Contents> of(String rootId, Period period) {
        return Contents.of(lists.aggregateType(),
                queries.inPeriod(rootId, period)
                        .flatMapIterable(list -> list.state().evaluations())
                        .map(Evaluation::version))
                .flux();
    }
}
