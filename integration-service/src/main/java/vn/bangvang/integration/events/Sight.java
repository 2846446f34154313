package vn.bangvang.integration.events;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.Reach;
import vn.bangvang.integration.organisation.Organisations;

/**
 * Who sees an event: whoever reaches one of the organisations that it concerns. What concerns a whole province is seen
 * by who reaches all of the province, and what belongs to no province by everybody who reaches anything.
 */
public final class Sight {
    /** Whether an event is seen; not known while none of the organisations that it names has been heard of. */
    public enum Answer {
        SEEN,
        HIDDEN,
        NOT_KNOWN
    }

    private final Reach reach;
    private final boolean reachesAnything;
    private final boolean limited;
    private final @Nullable String subtree;
    private final Organisations organisations;

    /**
     * @param limited false for who reaches every province
     * @param subtree narrower than the reach; null for all of it
     */
    public Sight(Reach reach, boolean reachesAnything, boolean limited, @Nullable String subtree,
            Organisations organisations) {
        this.reach = reach;
        this.reachesAnything = reachesAnything;
        this.limited = limited;
        this.subtree = subtree;
        this.organisations = organisations;
    }

    /** Whether the event is seen, as the tree stands today. */
    public Answer of(LogEntry entry) {
        if (entry.concernsEveryProvince() && entry.organisations().isEmpty()) {
            return reachesAnything ? Answer.SEEN : Answer.HIDDEN;
        }
        Set<String> places = entry.places();
        if (places.stream().anyMatch(this::covers)) {
            return Answer.SEEN;
        }
        boolean treeDecides = limited || subtree != null;
        Optional<String> known = places.stream().filter(organisations::knows).findFirst();
        return treeDecides && known.isEmpty() ? Answer.NOT_KNOWN : Answer.HIDDEN;
    }

    private boolean covers(String organisation) {
        return reach.covers(organisation)
                && (subtree == null || organisations.isWithin(organisation, subtree));
    }
}
