package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;
import vn.bangvang.member.organisation.OrganisationCommand.DissolveOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.MergeOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.RenameOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/**
 * What may become of an organisation. Each rule takes the organisation and what it needs to know of others and answers
 * the state after the command, or refuses.
 *
 * <p>Why no two concurrent re-parents can close a circle: an organisation never changes its level, and it may stand
 * only under a strictly higher one. Every link is written into the child's own document, by whoever gets there first,
 * and each of them leads upwards in a fixed order, so no set of accepted links leads back. No lock, no shared document.
 */
final class OrganisationRules {
    private OrganisationRules() {}

    /** A founding that is still to come is an announced one: it names its decision. */
    static Decided<Organisation, OrganisationEvent> establish(String id, EstablishOrganisation command,
            @Nullable Organisation parent, Today today) {
        if (command.decisionNo() == null) {
            today.mustHaveReached(command.foundedOn(), "/foundedOn");
        }
        requireKind(command.kind(), parent);
        OrganisationIdentifier.requireSensible(command.identifiers(), "/identifiers");
        if (parent != null) {
            parent.requireStandingOn(command.foundedOn(), "/parentId", "/foundedOn");
        }
        Organisation founded = Organisation.founded(id, parent == null ? id : parent.rootId(), command);
        return Decided.of(founded, new OrganisationEvent.Established(command.foundedOn(), command.parentId(),
                command.decisionNo()));
    }

    static Decided<Organisation, OrganisationEvent> rename(Organisation organisation, RenameOrganisation command) {
        requireStanding(organisation, "");
        requireNotBefore(command.effectiveOn(), organisation.names().getLast().from());
        return Decided.of(organisation.called(command.name(), command.effectiveOn()), new OrganisationEvent.Renamed(
                command.effectiveOn(), organisation.name(), command.name(), command.decisionNo()));
    }

    /** Registers outside go on naming what has ended, so it may still be given a code. */
    static Decided<Organisation, OrganisationEvent> identify(Organisation organisation,
            List<OrganisationIdentifier> identifiers) {
        OrganisationIdentifier.requireSensible(identifiers, "/identifiers");
        return identifiers.equals(organisation.identifiers())
                ? Decided.unchanged(organisation)
                : Decided.of(organisation.identifiedBy(identifiers),
                        new OrganisationEvent.Identified(organisation.identifiers()));
    }

    /** @param chain the new parent first, then everything above it */
    static Decided<Organisation, OrganisationEvent> reparent(Organisation organisation, ReparentOrganisation command,
            List<Organisation> chain) {
        requireStanding(organisation, "");
        Organisation parent = chain.getFirst();
        if (chain.stream().anyMatch(above -> above.id().equals(organisation.id()))) {
            throw Refusal.conflict("CYCLE_IN_TREE", "/parentId", parent.id());
        }
        requireKind(organisation.kind(), parent);
        requireSameProvince(organisation, parent, "/parentId");
        if (parent.id().equals(organisation.parentId())) {
            throw Refusal.conflict("ALREADY_PLACED_THERE", "/parentId", parent.id());
        }
        parent.requireStandingOn(command.effectiveOn(), "/parentId", "/effectiveOn");
        LocalDate since = organisation.placements().getLast().from();
        if (!command.effectiveOn().isAfter(since)) {
            throw Refusal.of(Refusal.Kind.INVALID, "OVERLAPPING_PLACEMENT", "/effectiveOn", command.effectiveOn(),
                    Map.of("since", since));
        }
        return Decided.of(organisation.under(parent.id(), command.effectiveOn(), command.decisionNo()),
                new OrganisationEvent.Reparented(command.effectiveOn(), organisation.parentId(), parent.id(),
                        command.decisionNo()));
    }

    /**
     * A cell that outgrows itself becomes an organisation before it has cells, so its members may wait in it; an
     * organisation becomes a cell only when nothing stands under it any more.
     */
    static Decided<Organisation, OrganisationEvent> convert(Organisation organisation, ConvertKind command,
            OrganisationContents inside) {
        requireStanding(organisation, "");
        if (command.kind() == organisation.kind()) {
            throw Refusal.conflict("SAME_KIND", "/kind", command.kind());
        }
        if (command.kind().level() != organisation.level()) {
            throw Refusal.of(Refusal.Kind.INVALID, "OTHER_LEVEL", "/kind", command.kind(),
                    Map.of("level", organisation.level()));
        }
        requireNotBefore(command.effectiveOn(), organisation.kinds().getLast().from());
        if (command.kind().cell()) {
            if (!inside.children().isEmpty()) {
                throw notEmpty(inside.children().size(), 0);
            }
            requireLeft(inside, command.effectiveOn());
        }
        return Decided.of(organisation.turnedInto(command.kind(), command.effectiveOn(), command.consentNo()),
                new OrganisationEvent.KindChanged(command.effectiveOn(), organisation.kind(), command.kind(),
                        command.decisionNo(), command.consentNo()));
    }

    /** What must hold before anything is moved out of an organisation that is to be merged into another. */
    static void requireMergeable(Organisation organisation, MergeOrganisation command,
            List<Organisation> successorChain, OrganisationContents inside) {
        requireStanding(organisation, "");
        Organisation successor = successorChain.getFirst();
        if (successorChain.stream().anyMatch(above -> above.id().equals(organisation.id()))) {
            throw Refusal.conflict("CYCLE_IN_TREE", "/intoId", successor.id());
        }
        requireSameProvince(organisation, successor, "/intoId");
        successor.requireStandingOn(command.effectiveOn(), "/intoId", "/effectiveOn");
        requireNoProvince(organisation);
        for (Organisation child : inside.children()) {
            if (!child.kind().parents().contains(successor.kind())) {
                throw wrongParent("/intoId", successor.id(), child.kind(), successor);
            }
        }
        if (inside.members() > 0 && !successor.kind().cell()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NOT_A_CELL", "/intoId", successor.id(),
                    Map.of("kind", successor.kind()));
        }
        requireNoGuests(inside);
        requireLeft(inside, command.effectiveOn());
        requireAfterFounding(organisation, command.effectiveOn());
    }

    static Decided<Organisation, OrganisationEvent> merge(Organisation organisation, MergeOrganisation command,
            OrganisationContents inside) {
        requireEndable(organisation, inside, command.effectiveOn());
        return Decided.of(organisation.ended(command.effectiveOn(), command.intoId()),
                new OrganisationEvent.Merged(command.effectiveOn(), command.intoId(), command.decisionNo()));
    }

    static Decided<Organisation, OrganisationEvent> dissolve(Organisation organisation, DissolveOrganisation command,
            OrganisationContents inside) {
        requireNoProvince(organisation);
        requireEndable(organisation, inside, command.effectiveOn());
        return Decided.of(organisation.ended(command.effectiveOn(), null),
                new OrganisationEvent.Dissolved(command.effectiveOn(), command.decisionNo()));
    }

    private static void requireKind(OrganisationKind kind, @Nullable Organisation parent) {
        boolean allowed = parent == null ? kind.root() : kind.parents().contains(parent.kind());
        if (!allowed) {
            throw wrongParent("/parentId", parent == null ? null : parent.id(), kind, parent);
        }
    }

    private static Refusal wrongParent(String pointer, @Nullable String rejected, OrganisationKind kind,
            @Nullable Organisation parent) {
        return Refusal.of(Refusal.Kind.INVALID, "WRONG_PARENT_KIND", pointer, rejected,
                Map.of("kind", kind, "parentKind", parent == null ? "-" : parent.kind(), "allowed", kind.parents()));
    }

    private static void requireStanding(Organisation organisation, String pointer) {
        LocalDate on = organisation.dissolvedOn();
        if (on != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_DISSOLVED", pointer, organisation.id(),
                    Map.of("dissolvedOn", on));
        }
    }

    private static void requireSameProvince(Organisation organisation, Organisation other, String pointer) {
        if (!organisation.rootId().equals(other.rootId())) {
            throw Refusal.invalid("OTHER_PROVINCE", pointer, other.id());
        }
    }

    private static void requireNoProvince(Organisation organisation) {
        if (organisation.kind().root()) {
            throw Refusal.conflict("PROVINCE_STAYS", "", organisation.id());
        }
    }

    private static void requireEndable(Organisation organisation, OrganisationContents inside, LocalDate effectiveOn) {
        requireStanding(organisation, "");
        if (!inside.children().isEmpty() || inside.members() > 0) {
            throw notEmpty(inside.children().size(), inside.members());
        }
        requireNoGuests(inside);
        requireLeft(inside, effectiveOn);
        requireAfterFounding(organisation, effectiveOn);
    }

    private static void requireNoGuests(OrganisationContents inside) {
        if (inside.guests() > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "GUESTS_STILL_STAYING", "", null,
                    Map.of("guests", inside.guests()));
        }
    }

    /** What happened inside after the day would have happened in an organisation that was no more. */
    private static void requireLeft(OrganisationContents inside, LocalDate effectiveOn) {
        LocalDate until = inside.until();
        if (until != null && effectiveOn.isBefore(until)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "STILL_INHABITED", "/effectiveOn", effectiveOn,
                    Map.of("until", until));
        }
    }

    private static Refusal notEmpty(int standingChildren, long members) {
        return Refusal.of(Refusal.Kind.CONFLICT, "ORGANISATION_NOT_EMPTY", "", null,
                Map.of("children", standingChildren, "members", members));
    }

    private static void requireNotBefore(LocalDate effectiveOn, LocalDate last) {
        if (effectiveOn.isBefore(last)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_LAST_CHANGE", "/effectiveOn", effectiveOn,
                    Map.of("since", last));
        }
    }

    private static void requireAfterFounding(Organisation organisation, LocalDate effectiveOn) {
        LocalDate since = organisation.placements().isEmpty()
                ? organisation.foundedOn()
                : organisation.placements().getLast().from();
        requireNotBefore(effectiveOn, since);
    }
}
