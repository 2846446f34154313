package vn.bangvang.outbox.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, and, once it was counted, how long the whole list is. */
public final class Part {
    /** For clocks of instances that differ, and for what was on its way to the store. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final @Nullable String afterId;
    private final int limit;
    private final Order order;
    private final @Nullable Instant changedSince;
    private final boolean counted;
    private volatile long all = -1;

    /** In which order a list stands. */
    public enum Order {
        /** As things were recorded. */
        ID,
        /** What was recorded last comes first. */
        NEWEST
    }

    /**
     * @param afterId where the part before ended; null for the first
     * @param limit how many at most
     * @param changedSince only what was written since, or up to a minute before; null: everything
     * @param counted whether the whole list is counted, too
     */
    public Part(@Nullable String afterId, int limit, Order order, @Nullable Instant changedSince, boolean counted) {
        this.afterId = afterId;
        this.limit = limit;
        this.order = order;
        this.changedSince = changedSince;
        this.counted = counted;
    }

    /** The first of a list, in the order in which things were recorded. */
    public static Part first(int limit) {
        return new Part(null, limit, Order.ID, null, false);
    }

    /** The first of the same list. */
    public Part begin(int most) {
        return new Part(null, most, Order.ID, changedSince, false);
    }

    public @Nullable String afterId() {
        return afterId;
    }

    public int limit() {
        return limit;
    }

    public Order order() {
        return order;
    }

    /** Whether the whole list is to be counted. */
    public boolean isCounted() {
        return counted;
    }

    /** How long the whole list is; empty when nobody asked. */
    public OptionalLong all() {
        return all < 0 ? OptionalLong.empty() : OptionalLong.of(all);
    }

    /** Notes how long the whole list is. */
    public void countedAs(long length) {
        all = length;
    }

    /** Of the query, what was written since the moment that is asked for. */
    public Query of(Query query) {
        return changedSince == null ? query : query.andChangedSince(changedSince.minus(OVERLAP));
    }
}
