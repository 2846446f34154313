package vn.bangvang.evaluation.register.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * An organisation with its history of parents and kinds.
 *
 * @param parentId the parent today; null at the top of the tree
 * @param successorId what it was merged into when it was dissolved; null when nothing took its place
 * @param placements parents over time; a placement ends on the day before {@code to}
 * @param kinds kinds over time, each from its date until the next one
 */
public record PartyOrganisation(String id, String code, String name, OrganisationKind kind, @Nullable String parentId,
        LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable String successorId,
        List<Placement> placements, List<DatedKind> kinds) {
    /** @param to first day under another parent, or null while it lasts */
    public record Placement(String parentId, LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate on) {
            return !on.isBefore(from) && (to == null || on.isBefore(to));
        }
    }

    /** A kind that an organisation had from a date on. */
    public record DatedKind(OrganisationKind kind, LocalDate from) {}

    public PartyOrganisation {
        placements = List.copyOf(placements);
        kinds = List.copyOf(kinds);
    }

    /** The parent on that date; empty at the top, and before or after every placement. */
    public Optional<String> parentOn(LocalDate on) {
        return placements.stream().filter(placement -> placement.covers(on)).findFirst().map(Placement::parentId);
    }

    /** What has taken its place by that date; empty while it stands, and when nothing has. */
    Optional<String> successorOn(LocalDate on) {
        return dissolvedOn == null || on.isBefore(dissolvedOn) ? Optional.empty() : Optional.ofNullable(successorId);
    }

    /** The kind on that date; before the first recorded one, the first; without a record, today's. */
    public OrganisationKind kindOn(LocalDate on) {
        return kinds.stream()
                .filter(dated -> !dated.from().isAfter(on))
                .max(Comparator.comparing(DatedKind::from))
                .or(() -> kinds.stream().min(Comparator.comparing(DatedKind::from)))
                .map(DatedKind::kind)
                .orElse(kind);
    }

    public OrganisationLevel levelOn(LocalDate on) {
        return kindOn(on).level();
    }

    /** Founded by the end of that period and not dissolved before it began. */
    public boolean existsIn(Period period) {
        return !foundedOn.isAfter(period.referenceDate())
                && (dissolvedOn == null || dissolvedOn.isAfter(period.firstDay()));
    }

    /** Founded on or before that date and not dissolved by then. */
    public boolean existsOn(LocalDate on) {
        return !foundedOn.isAfter(on) && (dissolvedOn == null || on.isBefore(dissolvedOn));
    }
}
