package vn.bangvang.evaluation.year.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.YearAnnouncements;
import vn.bangvang.evaluation.year.YearEvent;
import vn.bangvang.outbox.OutgoingEvent;

/**
 * Writes {@code evaluation.year.v1}. A year's own events are told under its last open revision: whoever holds back what
 * was recorded while the year was closed must not hold back the closing itself.
 */
@Component
class CloudYearAnnouncements implements YearAnnouncements {
    private static final String TOPIC = "evaluation.year.v1";

    @Override
    public OutgoingEvent announce(String yearId, YearEvent event, EvaluationYear after) {
        return switch (event) {
            case YearEvent.Opened opened ->
                event("evaluation.year-opened.v1", opened, opened.openedOn(), yearId, after);
            case YearEvent.ClosingBegun begun -> event("evaluation.year-closing-begun.v1", begun, null, yearId, after);
            case YearEvent.ClosingGivenUp givenUp ->
                event("evaluation.year-closing-given-up.v1", givenUp, null, yearId, after);
            case YearEvent.Closed closed ->
                event("evaluation.year-closed.v1", closed, closed.closedOn(), yearId, after);
            case YearEvent.Reopened reopened ->
                event("evaluation.year-reopened.v1", reopened, reopened.on(), yearId, after);
            case YearEvent.PolicyAdopted adopted ->
                event("evaluation.year-policy-adopted.v1", adopted, null, yearId, after);
        };
    }

    private static OutgoingEvent event(String type, YearEvent change,
            @Nullable LocalDate effectiveOn, String yearId, EvaluationYear after) {
        return OutgoingEvent
                .of(TOPIC, type, "evaluation-year", after.rootId(), change, YearStateV1.of(yearId, after))
                .withYear(after.year(), after.lastOpenRevision())
                .effectiveOn(effectiveOn);
    }
}
