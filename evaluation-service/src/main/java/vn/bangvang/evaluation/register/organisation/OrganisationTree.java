package vn.bangvang.evaluation.register.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tree as it was, is or will be on a given date. A date far from today answers from the placements recorded so far.
 */
public interface OrganisationTree {

    Optional<PartyOrganisation> find(String id);

    /** Every organisation that ever had this parent, in no order. */
    Collection<PartyOrganisation> everUnder(String parentId);

    /** The organisations directly under this one on that date, by code. */
    default List<PartyOrganisation> childrenOn(String parentId, LocalDate on) {
        return everUnder(parentId).stream()
                .filter(child -> child.existsOn(on) && child.parentOn(on).filter(parentId::equals).isPresent())
                .sorted(Comparator.comparing(PartyOrganisation::code))
                .toList();
    }

    default Optional<PartyOrganisation> parentOn(String id, LocalDate on) {
        return find(id).flatMap(organisation -> organisation.parentOn(on)).flatMap(this::find);
    }

    /** The organisation itself and then those above it on that date, nearest first. */
    default List<PartyOrganisation> pathOn(String id, LocalDate on) {
        List<PartyOrganisation> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<PartyOrganisation> next = find(id);
        while (next.isPresent() && seen.add(next.get().id())) {
            path.add(next.get());
            next = next.get().parentOn(on).flatMap(this::find);
        }
        return path;
    }

    /** Whether the first organisation is the second or stands below it on that date. */
    default boolean isWithinOn(String id, String ancestorId, LocalDate on) {
        return pathOn(id, on).stream().anyMatch(organisation -> organisation.id().equals(ancestorId));
    }

    /** The nearest organisation of that level, itself included, going up. */
    default Optional<PartyOrganisation> nearestOn(String id, OrganisationLevel level, LocalDate on) {
        return pathOn(id, on).stream().filter(organisation -> organisation.levelOn(on) == level).findFirst();
    }

    /** The top of the tree above this organisation today: the province that its events belong to. */
    default String rootOf(String id) {
        String root = id;
        Set<String> seen = new HashSet<>();
        while (seen.add(root)) {
            String above = find(root).map(PartyOrganisation::parentId).orElse(null);
            if (above == null) {
                return root;
            }
            root = above;
        }
        return root;
    }

    /** The province above a known organisation; empty for one that is unknown or hangs under no province. */
    default Optional<PartyOrganisation> provinceOf(String id) {
        return find(rootOf(id)).filter(root -> root.kind() == OrganisationKind.PROVINCIAL_ORGANISATION);
    }

    /** The organisation and everything below it that exists on that date, parents before children. */
    default List<PartyOrganisation> subtreeOn(String id, LocalDate on) {
        List<PartyOrganisation> found = new ArrayList<>();
        Deque<PartyOrganisation> open = new ArrayDeque<>();
        find(id).filter(organisation -> organisation.existsOn(on)).ifPresent(open::add);
        while (!open.isEmpty()) {
            PartyOrganisation next = open.removeFirst();
            found.add(next);
            open.addAll(childrenOn(next.id(), on));
        }
        return found;
    }
}
