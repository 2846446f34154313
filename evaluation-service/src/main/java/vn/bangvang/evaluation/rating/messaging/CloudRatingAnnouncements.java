package vn.bangvang.evaluation.rating.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.RatingAnnouncements;
import vn.bangvang.evaluation.rating.RatingEvent;
import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Writes {@code evaluation.rating.v1}: an event is about one evaluation of a list, under that evaluation's version. */
@Component
class CloudRatingAnnouncements implements RatingAnnouncements {
    private static final String TOPIC = "evaluation.rating.v1";

    @Override
    public OutgoingEvent announce(DecisionList list, Told told, int yearRevision) {
        Object change = told.event() instanceof RatingEvent.QuotaExceptionGranted(var check)
                ? QuotaExceptionV1.of(check)
                : told.event();
        return OutgoingEvent
                .of(TOPIC, type(told.event()), "evaluation", list.rootId(), change,
                        EvaluationStateV1.of(list, told.after()))
                .withYear(list.year(), yearRevision)
                .effectiveOn(told.after().decisionOrNone().decidedOn())
                .about(told.after().id(), told.after().version());
    }

    private static String type(RatingEvent event) {
        return switch (event) {
            case RatingEvent.SelfRated selfRated -> "evaluation.evaluation-self-rated.v1";
            case RatingEvent.Appraised appraised -> "evaluation.evaluation-appraised.v1";
            case RatingEvent.Decided decided -> "evaluation.evaluation-decided.v1";
            case RatingEvent.Revised revised -> "evaluation.evaluation-revised.v1";
            case RatingEvent.Cancelled cancelled -> "evaluation.evaluation-cancelled.v1";
            case RatingEvent.NotRated notRated -> "evaluation.subject-not-rated.v1";
            case RatingEvent.QuotaExceptionGranted granted -> "evaluation.quota-exception-granted.v1";
        };
    }
}
