package vn.bangvang.evaluation.rating.selfcriticism;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Puts what happened to a self-criticism into the published language. */
public interface SelfCriticismAnnouncements {

    OutgoingEvent announce(String id, SelfCriticismEvent event, SelfCriticism after, int yearRevision);
}
