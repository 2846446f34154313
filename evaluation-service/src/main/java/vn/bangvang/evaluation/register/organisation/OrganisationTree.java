package vn.bangvang.evaluation.register.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import vn.bangvang.access.Ancestry;

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
        return Ancestry.chain(id, below -> find(below).flatMap(organisation -> organisation.parentOn(on)))
                .stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Who may reach what: by the placements of today, so that a move decided for later opens and closes nothing yet.
     * What was merged into another is reached by that one, which decides in its place. What else has no placement
     * today, dissolved or not yet founded, is reached by its nearest known parent.
     */
    default Ancestry ancestry(Clock clock) {
        return Ancestry.upwards(id -> find(id).flatMap(organisation -> {
            LocalDate today = LocalDate.now(clock);
            return organisation.successorOn(today)
                    .or(() -> organisation.parentOn(today))
                    .or(() -> Optional.ofNullable(organisation.parentId()));
        }));
    }

    /** Whether the second organisation is the first, or has taken its place by that date. */
    default boolean isInPlaceOf(String id, String otherId, LocalDate by) {
        return Ancestry.chain(id, it -> find(it).flatMap(organisation -> organisation.successorOn(by)))
                .contains(otherId);
    }

    /** The nearest organisation of that level, itself included, going up. */
    default Optional<PartyOrganisation> nearestOn(String id, OrganisationLevel level, LocalDate on) {
        return pathOn(id, on).stream().filter(organisation -> organisation.levelOn(on) == level).findFirst();
    }

    /** The top of the tree above this organisation today: the province that its events belong to. */
    default String rootOf(String id) {
        return Ancestry.chain(id, below -> find(below).map(PartyOrganisation::parentId)).getLast();
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
