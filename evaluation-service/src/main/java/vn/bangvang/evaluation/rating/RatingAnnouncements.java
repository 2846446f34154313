package vn.bangvang.evaluation.rating;

import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Puts what happened to an evaluation into the published language. */
public interface RatingAnnouncements {

    OutgoingEvent announce(DecisionList list, Told told, int yearRevision);
}
