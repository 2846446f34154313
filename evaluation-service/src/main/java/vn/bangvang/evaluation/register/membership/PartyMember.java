package vn.bangvang.evaluation.register.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * A member with the history that decides where and whether the member is rated. No name, no contact data.
 *
 * @param formerId the record that the person had before, see {@link #goesOnIn}
 * @param cellId the official cell today
 * @param leading where the member is, or was, secretary or deputy secretary
 */
public record PartyMember(String id, @Nullable String formerId, MemberStatus status, LocalDate admittedOn,
        String cellId,
        List<CellPlacement> placements, List<DatedStatus> statuses, List<Discipline> disciplines,
        List<Leading> leading) {
    /** How a member came into a cell; a temporary transfer leaves the official cell as it is. */
    public enum PlacementType {
        ADMISSION,
        OFFICIAL,
        TEMPORARY,
        INTERNAL
    }

    /** @param to first day in another cell, or null while it lasts */
    public record CellPlacement(String cellId, LocalDate from, @Nullable LocalDate to, PlacementType type) {
        boolean covers(LocalDate on) {
            return !on.isBefore(from) && (to == null || on.isBefore(to));
        }
    }

    /** A status that a member had from a date on. */
    public record DatedStatus(MemberStatus status, LocalDate from) {}

    /** Ordered from mild to severe. */
    public enum DisciplineForm {
        REPRIMAND,
        WARNING,
        REMOVAL_FROM_OFFICE,
        EXPULSION
    }

    /** @param liftedOn when it was lifted as wrong, which restores the member's rights (117-QĐ/TW 2023) */
    public record Discipline(String id, DisciplineForm form, LocalDate decidedOn, @Nullable LocalDate liftedOn) {}

    /** @param to first day without the office, or null while it is held */
    public record Leading(String organisationId, LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public PartyMember {
        placements = List.copyOf(placements);
        statuses = List.copyOf(statuses);
        disciplines = List.copyOf(disciplines);
        leading = List.copyOf(leading);
    }

    /** Whether the membership goes on in the person's next record: it does after a transfer out only. */
    boolean goesOnIn(PartyMember next) {
        return next.placements.stream()
                .map(CellPlacement::from)
                .min(Comparator.naturalOrder())
                .flatMap(this::statusOn)
                .filter(MemberStatus.TRANSFERRED_OUT::equals)
                .isPresent();
    }

    /** The official cell on that date; empty before admission. */
    public Optional<String> cellOn(LocalDate on) {
        return placements.stream()
                .filter(placement -> placement.type() != PlacementType.TEMPORARY && placement.covers(on))
                .max(Comparator.comparing(CellPlacement::from))
                .map(CellPlacement::cellId);
    }

    /** The status on that date; empty before the first one. */
    public Optional<MemberStatus> statusOn(LocalDate on) {
        DatedStatus latest = null;
        for (DatedStatus dated : statuses) {
            // Of two on the same day the later recorded one counts.
            if (!dated.from().isAfter(on) && (latest == null || !dated.from().isBefore(latest.from()))) {
                latest = dated;
            }
        }
        return Optional.ofNullable(latest).map(DatedStatus::status);
    }

    public boolean isActiveOn(LocalDate on) {
        return !admittedOn.isAfter(on) && statusOn(on).filter(MemberStatus::isActive).isPresent();
    }

    /** An active member on at least one day of that period. */
    public boolean isMemberIn(Period period) {
        return !admittedOn.isAfter(period.referenceDate()) && (isActiveOn(period.firstDay())
                || statuses.stream().anyMatch(dated -> dated.status().isActive() && period.contains(dated.from())));
    }

    /** Disciplined by a decision of that period which still stands. */
    public boolean isDisciplinedIn(Period period) {
        return standingIn(period).findAny().isPresent();
    }

    /** The days of the period on which the member was given a warning or worse by a decision that stands. */
    public Stream<LocalDate> warnedIn(Period period) {
        return standingIn(period)
                .filter(discipline -> discipline.form().compareTo(DisciplineForm.WARNING) >= 0)
                .map(Discipline::decidedOn);
    }

    /** Secretary or deputy of that organisation on the day, or until that day. */
    public boolean isLeading(String organisationId, LocalDate day) {
        return leading.stream().anyMatch(one -> one.organisationId().equals(organisationId) && one.covers(day));
    }

    private Stream<Discipline> standingIn(Period period) {
        return disciplines.stream()
                .filter(discipline -> period.contains(discipline.decidedOn()) && discipline.liftedOn() == null);
    }

    /** The official cell on that day, or that of the day before: who is expelled is in no cell on the day itself. */
    public Optional<String> cellUpTo(LocalDate day) {
        return cellOn(day).or(() -> cellOn(day.minusDays(1)));
    }
}
