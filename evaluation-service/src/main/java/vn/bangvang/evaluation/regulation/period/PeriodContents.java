package vn.bangvang.evaluation.regulation.period;

import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.period.Period;

/** Some of what a closing rests on, so that it can name how much there was. */
@FunctionalInterface
public interface PeriodContents {

    /** @param rootId the province */
    Flux<Contents> of(String rootId, Period period);

    /**
     * Of a kind that is recorded for calendar years.
     *
     * @param yearField the field of its state that says which
     */
    static PeriodContents ofYears(Aggregates<?, ?> kind, String yearField) {
        return (rootId, period) -> Contents.of(kind.aggregateType(),
                kind.versions(Query.where("rootId", rootId).and(yearField, period.year()))).flux();
    }
}
