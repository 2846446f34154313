package vn.bangvang.evaluation.regulation.period.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.PeriodAnnouncements;
import vn.bangvang.evaluation.regulation.period.PeriodEvent;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/**
 * Writes {@code evaluation.period.v1}. A year's own events are told under its last open revision: whoever holds back
 * what was recorded while the year was closed must not hold back the closing itself.
 */
@Component
class CloudPeriodAnnouncements implements PeriodAnnouncements {
    private static final String TOPIC = "evaluation.period.v1";

    @Override
    public OutgoingEvent announce(String yearId, PeriodEvent event, EvaluationPeriod after) {
        return switch (event) {
            case PeriodEvent.Opened opened ->
                event("evaluation.period-opened.v1", opened, opened.openedOn(), yearId, after);
            case PeriodEvent.ClosingBegun begun ->
                event("evaluation.period-closing-begun.v1", begun, null, yearId, after);
            case PeriodEvent.ClosingGivenUp givenUp ->
                event("evaluation.period-closing-given-up.v1", givenUp, null, yearId, after);
            case PeriodEvent.Closed closed ->
                event("evaluation.period-closed.v1", closed, closed.closedOn(), yearId, after);
            case PeriodEvent.Reopened reopened ->
                event("evaluation.period-reopened.v1", reopened, reopened.on(), yearId, after);
            case PeriodEvent.PolicyAdopted adopted ->
                event("evaluation.period-policy-adopted.v1", adopted, null, yearId, after);
        };
    }

    private static OutgoingEvent event(String type, PeriodEvent change,
            @Nullable LocalDate effectiveOn, String yearId, EvaluationPeriod after) {
        return OutgoingEvent
                .of(TOPIC, type, "evaluation-period", after.rootId(), change, PeriodStateV1.of(yearId, after))
                .withYear(after.year(), after.lastOpenRevision())
                .effectiveOn(effectiveOn);
    }
}
