package vn.bangvang.evaluation.year;

import vn.bangvang.outbox.OutgoingEvent;

/** Puts what happened to a year into the published language. */
public interface YearAnnouncements {

    OutgoingEvent announce(String yearId, YearEvent event, EvaluationYear after);
}
