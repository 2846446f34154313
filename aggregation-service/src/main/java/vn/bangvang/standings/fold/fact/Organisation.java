package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A Party organisation with its dated history. */
public record Organisation(String id, String code, String name, OrganisationKind currentKind, @Nullable String parentId,
        LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable String successorId, List<Placement> placements,
        List<KindFrom> kinds, List<NameFrom> names) implements Fact {

    /** Under one parent from a day until the day before {@code to}. */
    public record Placement(String parentId, LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || day.isBefore(to));
        }
    }

    public record KindFrom(OrganisationKind kind, LocalDate from) {}

    public record NameFrom(String name, LocalDate from) {}

    @Override
    public FactKind kind() {
        return FactKind.ORGANISATION;
    }

    @Override
    public List<SubjectKey> references() {
        return parentId == null ? List.of() : List.of(SubjectKey.organisation(parentId));
    }

    /** Nothing: what its superior must be to have it in the tree is asked by the tree. */
    @Override
    public List<SubjectKey> referencesOn(LocalDate day) {
        return List.of();
    }

    /** The parent on that day; of a dissolved organisation the last one it had; null for the top of a tree. */
    public @Nullable String parentOn(LocalDate day) {
        String last = null;
        LocalDate lastFrom = LocalDate.MIN;
        for (Placement placement : placements) {
            if (placement.covers(day)) {
                return placement.parentId();
            }
            if (!placement.from().isAfter(day) && !placement.from().isBefore(lastFrom)) {
                last = placement.parentId();
                lastFrom = placement.from();
            }
        }
        return last == null && placements.isEmpty() ? parentId : last;
    }

    public OrganisationKind kindOn(LocalDate day) {
        OrganisationKind found = kinds.isEmpty() ? currentKind : kinds.getFirst().kind();
        for (KindFrom entry : kinds) {
            if (!entry.from().isAfter(day)) {
                found = entry.kind();
            }
        }
        return found;
    }

    public String nameOn(LocalDate day) {
        String found = names.isEmpty() ? name : names.getFirst().name();
        for (NameFrom entry : names) {
            if (!entry.from().isAfter(day)) {
                found = entry.name();
            }
        }
        return found;
    }

    public boolean isFoundedBy(LocalDate day) {
        return !foundedOn.isAfter(day);
    }

    public boolean isAliveOn(LocalDate day) {
        return isFoundedBy(day) && (dissolvedOn == null || dissolvedOn.isAfter(day));
    }
}
