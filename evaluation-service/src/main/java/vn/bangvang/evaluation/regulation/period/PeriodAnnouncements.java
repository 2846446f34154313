package vn.bangvang.evaluation.regulation.period;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Puts what happened to a year into the published language. */
public interface PeriodAnnouncements {

    OutgoingEvent announce(String yearId, PeriodEvent event, EvaluationPeriod after);
}
