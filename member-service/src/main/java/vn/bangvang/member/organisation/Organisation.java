package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * A Party organisation and its whole history. {@code parentId}, {@code kind} and {@code name} are the newest decided
 * ones, even when their day is still to come; the dated lists say what holds on a given day.
 *
 * @param rootId its province, itself for a province; never changes
 * @param searchKey name and code as {@link SearchKey}
 * @param dissolvedOn the first day it no longer exists
 * @param successorId the organisation it was merged into
 */
public record Organisation(String id, String rootId, String code, String name, String searchKey, OrganisationKind kind,
        @Nullable String parentId, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable String successorId,
        List<Placement> placements, List<DatedKind> kinds, List<DatedName> names) {
    public Organisation {
        placements = List.copyOf(placements);
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
    }

    static Organisation founded(String id, String rootId, OrganisationCommand.EstablishOrganisation command) {
        String parentId = command.parentId();
        List<Placement> placements = parentId == null
                ? List.of()
                : List.of(new Placement(parentId, command.foundedOn(), null, null));
        return new Organisation(id, rootId, command.code(), command.name(), searchKey(command.code(), command.name()),
                command.kind(), parentId, command.foundedOn(), null, null, placements,
                List.of(new DatedKind(command.kind(), command.foundedOn(), null)),
                List.of(new DatedName(command.name(), command.foundedOn())));
    }

    public OrganisationLevel level() {
        return kind.level();
    }

    /** Under whom it stands on that day; on days on which it does not exist, under whom it was put last. */
    public @Nullable String parentOn(LocalDate day) {
        for (Placement placement : placements) {
            if (placement.covers(day)) {
                return placement.parentId();
            }
        }
        return parentId;
    }

    /** Whether the upper level agreed to its kind although its size speaks against it. */
    boolean sizeConsented() {
        return kinds.getLast().consentNo() != null;
    }

    public boolean dissolved() {
        return dissolvedOn != null;
    }

    /**
     * Refused unless something may begin here on that day.
     *
     * @param pointer to the field that names the organisation
     * @param dayPointer to the field that names the day
     */
    public void requireStandingOn(LocalDate day, String pointer, String dayPointer) {
        if (dissolvedOn != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_DISSOLVED", pointer, id,
                    Map.of("dissolvedOn", dissolvedOn));
        }
        if (day.isBefore(foundedOn)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_FOUNDING", dayPointer, day, Map.of("foundedOn", foundedOn));
        }
    }

    Organisation called(String newName, LocalDate from) {
        List<DatedName> history = new ArrayList<>(names);
        history.removeIf(earlier -> earlier.from().equals(from));
        history.add(new DatedName(newName, from));
        return new Organisation(id, rootId, code, newName, searchKey(code, newName), kind, parentId, foundedOn,
                dissolvedOn, successorId, placements, kinds, history);
    }

    Organisation under(String newParentId, LocalDate from, @Nullable String decisionNo) {
        List<Placement> history = new ArrayList<>(placementsEndedOn(from));
        history.add(new Placement(newParentId, from, null, decisionNo));
        return new Organisation(id, rootId, code, name, searchKey, kind, newParentId, foundedOn, dissolvedOn,
                successorId, history, kinds, names);
    }

    Organisation turnedInto(OrganisationKind newKind, LocalDate from, @Nullable String consentNo) {
        List<DatedKind> history = new ArrayList<>(kinds);
        history.removeIf(earlier -> earlier.from().equals(from));
        history.add(new DatedKind(newKind, from, consentNo));
        return new Organisation(id, rootId, code, name, searchKey, newKind, parentId, foundedOn, dissolvedOn,
                successorId, placements, history, names);
    }

    Organisation ended(LocalDate on, @Nullable String successor) {
        return new Organisation(id, rootId, code, name, searchKey, kind, parentId, foundedOn, on, successor,
                placementsEndedOn(on), kinds, names);
    }

    private List<Placement> placementsEndedOn(LocalDate end) {
        return placements.stream().map(placement -> placement.to() == null ? placement.until(end) : placement).toList();
    }

    private static String searchKey(String code, String name) {
        return SearchKey.of(name + " " + code);
    }
}
