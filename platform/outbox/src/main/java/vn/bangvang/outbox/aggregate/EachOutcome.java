package vn.bangvang.outbox.aggregate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/** What became of one of many. */
public sealed interface EachOutcome<S> {

    /** Founded by this request, now or the first time it came. */
    record Founded<S>(Stored<S> stored) implements EachOutcome<S> {}

    /** The very same was there before, as when a list is sent twice; nothing was written. */
    record AlreadyThere<S>(Stored<S> stored) implements EachOutcome<S> {}

    /** @param inTheWay what has the business key that was asked for, when that is why */
    record Refused<S>(Refusal refusal, @Nullable Stored<S> inTheWay) implements EachOutcome<S> {}
}
