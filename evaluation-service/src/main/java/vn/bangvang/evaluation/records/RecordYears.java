package vn.bangvang.evaluation.records;

import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.period.Period;

/** The year that a fact is recorded for, as the province of its organisation knows it. */
@Service
public final class RecordYears {
    private final Organisations organisations;
    private final EvaluationPeriods periods;

    RecordYears(Organisations organisations, EvaluationPeriods periods) {
        this.organisations = organisations;
        this.periods = periods;
    }

    /**
     * @param rootId id of the province
     * @param stamp of the year; without a revision when the province never opened it
     */
    public record Year(String rootId, PeriodStamp stamp) {}

    /**
     * A year that was never opened is taken: facts of earlier years are told later.
     *
     * @param pointer where the organisation stands in the request
     * @return refused with UNKNOWN_ORGANISATION, or with PERIOD_CLOSED while the province keeps the year closed
     */
    public Mono<Year> open(String organisationId, String pointer, int year) {
        return organisations.get(organisationId, pointer).flatMap(known -> stamped(known.id(), year, period -> {
            period.mustBeOpen("/year", year);
            return period.revision();
        }));
    }

    /**
     * The year for what is rightly told about it after it was closed: the revision is the last under which it was open,
     * so that nobody takes the fact for a late one.
     */
    public Mono<Year> openOrClosed(String organisationId, int year) {
        return Mono.defer(() -> stamped(organisationId, year, EvaluationPeriod::lastOpenRevision));
    }

    private Mono<Year> stamped(String organisationId, int year, Function<EvaluationPeriod, Integer> revision) {
        String rootId = organisations.tree().rootOf(organisationId);
        Period period = Period.year(year);
        return periods.of(rootId, period)
                .map(stored -> new PeriodStamp(period, revision.apply(stored.state())))
                .defaultIfEmpty(new PeriodStamp(period, null))
                .map(stamp -> new Year(rootId, stamp));
    }
}
