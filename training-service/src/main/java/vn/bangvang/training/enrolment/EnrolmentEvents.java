package vn.bangvang.training.enrolment;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** How what happened to an enrolment is told to others. */
public interface EnrolmentEvents {
    /** @param decision one that has an event */
    OutgoingEvent outgoing(String enrolmentId, Enrolment.Decision decision, EnrolmentEvent event);
}
