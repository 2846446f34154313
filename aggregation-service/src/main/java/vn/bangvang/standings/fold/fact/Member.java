package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A Party member with dated placements and statuses; no personal data.
 *
 * @param formerId the record that the person had before, here or in another province; null for the first
 */
public record Member(String id, @Nullable String formerId, LocalDate admittedOn, @Nullable LocalDate officialOn,
        List<Placement> placements, List<StatusFrom> statuses, List<Discipline> disciplines) implements Fact {

    public Member(String id, LocalDate admittedOn, @Nullable LocalDate officialOn, List<Placement> placements,
            List<StatusFrom> statuses, List<Discipline> disciplines) {
        this(id, null, admittedOn, officialOn, placements, statuses, disciplines);
    }

    /** In one cell from a day until the day before {@code to}; a temporary one leaves the official chain alone. */
    public record Placement(String cellId, LocalDate from, @Nullable LocalDate to, boolean temporary) {
        boolean covers(LocalDate day) {
            return !temporary && !from.isAfter(day) && (to == null || day.isBefore(to));
        }
    }

    public record StatusFrom(MemberStatus status, LocalDate from) {}

    /** @param liftedOn when it was lifted as wrong (117-QĐ/TW 2023); null while it stands */
    public record Discipline(LocalDate decidedOn, @Nullable LocalDate liftedOn) {
        boolean isDecidedBetween(LocalDate from, LocalDate to) {
            return !decidedOn.isBefore(from) && !decidedOn.isAfter(to);
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.MEMBER;
    }

    @Override
    public List<SubjectKey> references() {
        var cells = new ArrayList<SubjectKey>(2);
        for (Placement placement : placements) {
            SubjectKey cell = SubjectKey.organisation(placement.cellId());
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** A record counts what the one before it counted, so what becomes of that one matters here. */
    @Override
    public List<String> owners() {
        return formerId == null ? List.of() : List.of(formerId);
    }

    /** Whether the membership goes on in another record; one that ended otherwise is over. */
    public boolean isTransferredOut() {
        return statusOn(LocalDate.MAX) == MemberStatus.TRANSFERRED_OUT;
    }

    /** The cell of that day: where somebody was before, or goes later, is no matter of that day's board. */
    @Override
    public List<SubjectKey> referencesOn(LocalDate day) {
        String cell = cellOn(day);
        return cell == null ? List.of() : List.of(SubjectKey.organisation(cell));
    }

    /** The official cell on that day, null when there is none. */
    public @Nullable String cellOn(LocalDate day) {
        for (Placement placement : placements) {
            if (placement.covers(day)) {
                return placement.cellId();
            }
        }
        return null;
    }

    /** The status on that day; null before the first one. */
    public @Nullable MemberStatus statusOn(LocalDate day) {
        StatusFrom found = inForceOn(day);
        return found == null ? null : found.status();
    }

    /** Since when the status of that day is in force. */
    public @Nullable LocalDate statusSince(LocalDate day) {
        StatusFrom found = inForceOn(day);
        return found == null ? null : found.from();
    }

    private @Nullable StatusFrom inForceOn(LocalDate day) {
        StatusFrom found = null;
        for (StatusFrom entry : statuses) {
            if (!entry.from().isAfter(day) && (found == null || !entry.from().isBefore(found.from()))) {
                found = entry;
            }
        }
        return found;
    }

    /** Whether a discipline was decided between the two days, both included, and stood on the second. */
    public boolean wasDisciplined(LocalDate from, LocalDate to) {
        return disciplines.stream()
                .anyMatch(it -> it.isDecidedBetween(from, to) && (it.liftedOn() == null || it.liftedOn().isAfter(to)));
    }

    /** Whether one that was decided between them binds the rating: what is lifted as wrong never was. */
    public boolean isDisciplined(LocalDate from, LocalDate to) {
        return disciplines.stream().anyMatch(it -> it.isDecidedBetween(from, to) && it.liftedOn() == null);
    }

    /** The cell that admitted this member; null for one who was admitted elsewhere and came later. */
    public @Nullable String admittedBy() {
        return cellOn(admittedOn);
    }
}
