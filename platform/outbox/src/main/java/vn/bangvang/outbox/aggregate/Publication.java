package vn.bangvang.outbox.aggregate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How one kind of aggregate is stored and told: the only place that knows its names in the store and on the log. A
 * component that implements this is all that it takes to have {@link Aggregates} of that kind injected.
 *
 * @param <S> the aggregate's own record
 * @param <E> what can happen to it, as a rule a sealed interface
 */
public interface Publication<S, E> {
    Kind<S> kind();

    /** @return id of the province at the top of the tree, or {@code *} for what belongs to every province */
    String root(S after);

    /** @return a literal such as {@code membership.member-admitted.v1} */
    String type(E event);

    /** @return what happened, a record that becomes JSON */
    Object change(E event);

    /**
     * @param after the aggregate after all events of the decision
     * @return the full state after this event, a record that becomes JSON
     */
    Object state(String id, S after, E event);

    /** @return the day the fact itself bears, if it bears one */
    default @Nullable LocalDate effectiveOn(S after, E event) {
        return null;
    }

    default About about(S after, E event) {
        return About.THE_AGGREGATE;
    }
}
