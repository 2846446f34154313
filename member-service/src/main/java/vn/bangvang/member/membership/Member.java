package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One person's membership and its whole history.
 *
 * @param rootId the province the membership is kept in; never changes
 * @param formerId the record that the person had before, when there is one: the membership goes on here after a
 *        transfer out, and begins anew after another end
 * @param details nothing is known of who was recorded before names were kept
 * @param turns which of the person's turns this record took, see {@link PersonRecords}
 * @param cellId the official cell, also during a temporary stay elsewhere; the last one after the end
 * @param erasedOn when everything that says who the person is was destroyed; null as long as it is kept
 * @param officialOn the day of confirmation; null while on probation
 */
public record Member(String id, String rootId, String personId, @Nullable String formerId, @Nullable String cardNo,
        PersonalDetails details, List<Integer> turns,
        MemberStatus status, LocalDate admittedOn, @Nullable LocalDate officialOn, String cellId,
        List<CellPlacement> placements, List<DatedStatus> statuses, List<Position> positions,
        List<Discipline> disciplines, List<Correction> corrections, @Nullable LocalDate erasedOn) {
    /** Stands for the person's id where it was erased. */
    public static final String NOBODY = "[erased]";

    public Member {
        details = Objects.requireNonNullElse(details, PersonalDetails.UNKNOWN);
        corrections = List.copyOf(corrections);
        turns = List.copyOf(turns);
        placements = List.copyOf(placements);
        statuses = List.copyOf(statuses);
        positions = List.copyOf(positions);
        disciplines = List.copyOf(disciplines);
    }

    static Member admitted(String id, String rootId, MemberCommand.AdmitMember command, int turn,
            @Nullable String formerId) {
        LocalDate officialOn = command.officialOn();
        List<DatedStatus> statuses = new ArrayList<>();
        statuses.add(new DatedStatus(MemberStatus.PROBATIONARY, command.admittedOn()));
        if (officialOn != null) {
            statuses.add(new DatedStatus(MemberStatus.OFFICIAL, officialOn));
        }
        return new Member(id, rootId, command.personId(), formerId, command.cardNo(), command.details(), List.of(turn),
                statuses.getLast().status(), command.admittedOn(), officialOn, command.cellId(),
                List.of(command.placement()),
                statuses, List.of(), List.of(), List.of(), null);
    }

    public boolean active() {
        return status.active();
    }

    /** Whether the membership has been there on every day from this one on. */
    public boolean activeSince(LocalDate day) {
        return active() && !begun().isAfter(day);
    }

    /** The admission, or the last return after an end. */
    LocalDate begun() {
        LocalDate since = admittedOn;
        for (int i = 1; i < statuses.size(); i++) {
            if (!statuses.get(i - 1).status().active()) {
                since = statuses.get(i).from();
            }
        }
        return since;
    }

    /** As {@link #activeSince}, and suspended on none of these days. */
    public boolean inGoodStandingSince(LocalDate day) {
        for (int i = 0; i < statuses.size(); i++) {
            boolean over = i + 1 < statuses.size() && !statuses.get(i + 1).from().isAfter(day);
            if (!over && statuses.get(i).status() == MemberStatus.SUSPENDED) {
                return false;
            }
        }
        return activeSince(day);
    }

    /** The placement that says which cell counts the member now, or counted last. */
    public CellPlacement officialPlacement() {
        return placements.stream()
                .filter(placement -> !placement.temporary())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The official cell and the one before it: where the latest move can have changed a size. */
    public Set<String> latestCells() {
        List<CellPlacement> chain = placements.stream().filter(placement -> !placement.temporary()).toList();
        return chain.subList(Math.max(0, chain.size() - 2), chain.size())
                .stream()
                .map(CellPlacement::cellId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the member is when neither exempt nor suspended. */
    MemberStatus grade() {
        return officialOn == null ? MemberStatus.PROBATIONARY : MemberStatus.OFFICIAL;
    }

    Member confirmed(LocalDate on) {
        return with(MemberStatus.OFFICIAL, on, cellId, placements, statusesWith(MemberStatus.OFFICIAL, on), positions);
    }

    Member having(MemberStatus newStatus, LocalDate from) {
        return with(newStatus, officialOn, cellId, placements, statusesWith(newStatus, from), positions);
    }

    /** Everything still running, temporary stays included, ends on {@code from}; then the new cell counts. */
    Member movedTo(String newCellId, LocalDate from, CellPlacement.Type type, @Nullable String decisionNo) {
        List<CellPlacement> history = new ArrayList<>(placementsEndedBy(from));
        history.add(new CellPlacement(newCellId, from, null, type, decisionNo));
        return with(status, officialOn, newCellId, history, statuses, positions);
    }

    Member staying(CellPlacement temporary) {
        List<CellPlacement> history = new ArrayList<>(placements);
        history.add(temporary);
        history.sort(Comparator.comparing(CellPlacement::from));
        return withPlacements(history);
    }

    /** The temporary stay that the member is away on that day. */
    Optional<CellPlacement> stayOn(LocalDate day) {
        return placements.stream()
                .filter(stay -> stay.temporary() && stay.from().isBefore(day)
                        && (stay.to() == null || stay.to().isAfter(day)))
                .findFirst();
    }

    Member backFrom(CellPlacement stay, LocalDate on) {
        return withPlacements(placements.stream()
                .map(placement -> placement.equals(stay) ? placement.endedBy(on) : placement)
                .toList());
    }

    Member ended(MemberStatus finalStatus, LocalDate on) {
        return with(finalStatus, officialOn, cellId, placementsEndedBy(on), statusesWith(finalStatus, on),
                positions.stream()
                        .filter(position -> position.from().isBefore(on))
                        .map(position -> position.endedBy(on))
                        .toList());
    }

    Member withPositions(List<Position> newPositions) {
        return with(status, officialOn, cellId, placements, statuses, newPositions);
    }

    Member withDisciplines(List<Discipline> newDisciplines) {
        return new Member(id, rootId, personId, formerId, cardNo, details, turns, status, admittedOn, officialOn,
                cellId,
                placements,
                statuses, positions, newDisciplines, corrections, erasedOn);
    }

    Member taking(int turn) {
        List<Integer> taken = new ArrayList<>(turns);
        taken.add(turn);
        return new Member(id, rootId, personId, formerId, cardNo, details, taken, status, admittedOn, officialOn,
                cellId,
                placements,
                statuses, positions, disciplines, corrections, erasedOn);
    }

    Member corrected(Correction correction) {
        List<Correction> made = new ArrayList<>(corrections);
        made.add(correction);
        return new Member(id, rootId, personId, formerId, cardNo, details, turns, status, admittedOn, officialOn,
                cellId,
                placements,
                statuses, positions, disciplines, made, erasedOn);
    }

    Member called(PersonalDetails newDetails) {
        return new Member(id, rootId, personId, formerId, cardNo, newDetails, turns, status, admittedOn, officialOn,
                cellId, placements, statuses, positions, disciplines, corrections, erasedOn);
    }

    /** This record with the dated history of another telling of it. */
    Member relived(Member told, List<Position> held) {
        return new Member(id, rootId, personId, formerId, cardNo, details, turns, told.status, told.admittedOn,
                told.officialOn,
                told.cellId, told.placements, told.statuses, held, disciplines, corrections, erasedOn);
    }

    /** What is left is what figures rest on. */
    Member erased(LocalDate on) {
        return new Member(id, rootId, NOBODY, formerId, null, PersonalDetails.UNKNOWN, turns, status, admittedOn,
                officialOn, cellId, placements.stream().map(CellPlacement::erased).toList(), statuses, positions,
                disciplines.stream().map(Discipline::erased).toList(),
                corrections.stream().map(Correction::erased).toList(), on);
    }

    private Member withPlacements(List<CellPlacement> newPlacements) {
        return with(status, officialOn, cellId, newPlacements, statuses, positions);
    }

    private Member with(MemberStatus newStatus, @Nullable LocalDate newOfficialOn, String newCellId,
            List<CellPlacement> newPlacements, List<DatedStatus> newStatuses, List<Position> newPositions) {
        return new Member(id, rootId, personId, formerId, cardNo, details, turns, newStatus, admittedOn, newOfficialOn,
                newCellId,
                newPlacements, newStatuses, newPositions, disciplines, corrections, erasedOn);
    }

    private List<DatedStatus> statusesWith(MemberStatus newStatus, LocalDate from) {
        List<DatedStatus> history = new ArrayList<>(statuses);
        history.add(new DatedStatus(newStatus, from));
        return history;
    }

    /** A temporary stay that would only have begun by then never takes place. */
    private List<CellPlacement> placementsEndedBy(LocalDate end) {
        return placements.stream()
                .filter(placement -> !placement.temporary() || placement.from().isBefore(end))
                .map(placement -> placement.endedBy(end))
                .toList();
    }

    /** A status and the day it began. */
    public record DatedStatus(MemberStatus status, LocalDate from) {}
}
