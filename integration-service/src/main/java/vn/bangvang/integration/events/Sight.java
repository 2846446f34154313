package vn.bangvang.integration.events;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.integration.organisation.Organisations;

/**
 * Who sees an event: whoever reaches one of the organisations that it concerns. What concerns a whole province is seen
 * by who reaches all of the province, and what belongs to no province by everybody who reaches anything. What waits for
 * approval is seen by who reaches all that it is about.
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

    private Sight(Reach reach, boolean reachesAnything, boolean limited, @Nullable String subtree,
            Organisations organisations) {
        this.reach = reach;
        this.reachesAnything = reachesAnything;
        this.limited = limited;
        this.subtree = subtree;
        this.organisations = organisations;
    }

    /** @param subtree narrower than the caller's reach; null for all of it */
    public static Sight of(Caller caller, @Nullable String subtree, Organisations organisations) {
        return new Sight(Reach.of(caller, organisations), caller.organisation() != null, !caller.everywhere(), subtree,
                organisations);
    }

    /** Whether the event is seen, as the tree stands today. */
    public Answer of(LogEntry entry) {
        if (entry.isShownToWhoReachesAll()) {
            return ofAll(entry.organisations());
        }
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

    private Answer ofAll(Set<String> places) {
        boolean everywhere = !limited && subtree == null;
        if (everywhere || !places.isEmpty() && places.stream().allMatch(this::covers)) {
            return Answer.SEEN;
        }
        return places.stream().allMatch(organisations::knows) ? Answer.HIDDEN : Answer.NOT_KNOWN;
    }

    private boolean covers(String organisation) {
        return reach.covers(organisation)
                && (subtree == null || organisations.isWithin(organisation, subtree));
    }
}
