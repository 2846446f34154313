package vn.bangvang.outbox.aggregate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rule decided about one aggregate.
 *
 * @param state the aggregate afterwards
 * @param events what happened, in that order; none means that there is nothing to tell, and of an aggregate that was
 *        there already that nothing is written
 * @param period what the events count for, if they count for a period
 */
public record Decided<S, E>(S state, List<E> events, @Nullable PeriodStamp period) {
    public Decided {
        events = List.copyOf(events);
    }

    public static <S, E> Decided<S, E> of(S state, E event) {
        return new Decided<>(state, List.of(event), null);
    }

    public static <S, E> Decided<S, E> of(S state, List<E> events) {
        return new Decided<>(state, events, null);
    }

    /** Nothing happened; or, of a new aggregate, nothing that others are told. */
    public static <S, E> Decided<S, E> unchanged(S state) {
        return new Decided<>(state, List.of(), null);
    }

    public Decided<S, E> in(@Nullable PeriodStamp stamp) {
        return new Decided<>(state, events, stamp);
    }
}
