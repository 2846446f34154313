package vn.bangvang.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/** Knows the tree of organisations as far as access needs it. */
@FunctionalInterface
public interface Ancestry {

    /** @return true when the organisation is the ancestor itself or lies below it today */
    boolean isWithin(String organisationId, String ancestorId);

    /**
     * The tree as it stands today: a move decided for a later day gives and takes no rights before.
     *
     * @param parentToday under whom an organisation stands today; empty at the top and for one that is unknown
     */
    static Ancestry upwards(Function<String, Optional<String>> parentToday) {
        return (organisationId, ancestorId) -> chain(organisationId, parentToday).contains(ancestorId);
    }

    /**
     * The organisation first, then its superiors. A circle, which can be heard of halfway through a move, ends the
     * walk.
     */
    static List<String> chain(String organisationId, Function<String, Optional<String>> parent) {
        SequencedSet<String> chain = new LinkedHashSet<>();
        Optional<String> next = Optional.of(organisationId);
        while (next.isPresent() && chain.add(next.get())) {
            next = parent.apply(next.get());
        }
        return List.copyOf(chain);
    }
}
