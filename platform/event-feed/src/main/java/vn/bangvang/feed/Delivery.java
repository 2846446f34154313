package vn.bangvang.feed;

import java.time.Instant;

/** One record of the log: an event, or something that is none and says why. */
public sealed interface Delivery permits ReceivedEvent, UnreadableRecord {

    Position at();

    /** When the broker or the producer stamped the record. */
    Instant loggedAt();
}
