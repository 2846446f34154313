package vn.bangvang.evaluation.register.reading;

import vn.bangvang.feed.ReceivedEvent;

/** What this service keeps of another service's topic. */
public interface ReadCopy {

    String topic();

    /** Takes the state that the event carries, unless a newer one is there. */
    void take(ReceivedEvent event);
}
