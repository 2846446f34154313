package vn.bangvang.evaluation.rating.selfcriticism.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismAnnouncements;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismEvent;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Writes {@code evaluation.self-criticism.v1}. */
@Component
class CloudSelfCriticismAnnouncements implements SelfCriticismAnnouncements {
    private static final String TOPIC = "evaluation.self-criticism.v1";

    @Override
    public OutgoingEvent announce(String id, SelfCriticismEvent event, SelfCriticism after, int yearRevision) {
        String type = switch (event) {
            case SelfCriticismEvent.Submitted submitted -> "evaluation.self-criticism-submitted.v1";
            case SelfCriticismEvent.Returned returned -> "evaluation.self-criticism-returned.v1";
            case SelfCriticismEvent.Accepted accepted -> "evaluation.self-criticism-accepted.v1";
        };
        return OutgoingEvent
                .of(TOPIC, type, "self-criticism", after.rootId(), event, SelfCriticismStateV1.of(id, after))
                .withYear(after.year(), yearRevision)
                .effectiveOn(after.submittedOn());
    }
}
