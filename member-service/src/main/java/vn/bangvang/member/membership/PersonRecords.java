package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * The memberships of one person besides the one that is decided about, in whatever province: a person is in one cell on
 * one day, over all of them.
 *
 * <p>Consistency boundary: the person. Whatever begins or corrects a membership takes the person's next turn, a number
 * that no other record of the person has, which the store guarantees as it does for keys. So a decision that was based
 * on records which somebody has changed meanwhile finds its turn taken.
 */
public record PersonRecords(List<Member> others) {
    public static final PersonRecords NONE = new PersonRecords(List.of());

    public PersonRecords {
        others = List.copyOf(others);
    }

    static PersonRecords besides(String id, Collection<Member> ofThePerson) {
        return new PersonRecords(ofThePerson.stream().filter(record -> !record.id().equals(id)).toList());
    }

    /** @param turns what the record itself has taken */
    int nextTurn(List<Integer> turns) {
        return 1 + Stream.concat(turns.stream(), others.stream().flatMap(other -> other.turns().stream()))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** The record before; null for who is admitted for the first time. */
    @Nullable
    String former() {
        return others.stream()
                .max(Comparator.comparing(other -> other.officialPlacement().from()))
                .map(Member::id)
                .orElse(null);
    }

    /** Refused unless an admission of that day comes after every membership that has ended, and is none of theirs. */
    void mustBeAdmittedAnew(LocalDate admittedOn) {
        others.stream()
                .filter(other -> other.status() != MemberStatus.TRANSFERRED_OUT)
                .map(other -> other.statuses().getLast().from())
                .max(Comparator.naturalOrder())
                .filter(admittedOn::isBefore)
                .ifPresent(ended -> {
                    throw Refusal.of(Refusal.Kind.INVALID, "ADMITTED_BEFORE_THE_FORMER_END", "/admittedOn", admittedOn,
                            Map.of("ended", ended));
                });
    }

    /**
     * Refused unless the person can be in a cell from that day on for good.
     *
     * @param personPointer to what names the person
     * @param dayPointer to the day
     */
    void mustBeFreeFrom(LocalDate day, String personPointer, String dayPointer) {
        if (others.stream().anyMatch(other -> !other.status().leavesRoom())) {
            throw Refusal.conflict("MEMBER_ALREADY_EXISTS", personPointer, others.getFirst().personId());
        }
        earliest().filter(day::isBefore).ifPresent(earliest -> {
            throw Refusal.of(Refusal.Kind.INVALID, "FORMER_RECORD_OVERLAPS", dayPointer, day,
                    Map.of("earliest", earliest));
        });
    }

    /** Refused unless the person is in no other cell while in those of this record. */
    void mustBeApartFrom(Member record) {
        if (!record.status().leavesRoom() && others.stream().anyMatch(other -> !other.status().leavesRoom())) {
            throw Refusal.conflict("MEMBER_ALREADY_EXISTS", "", record.personId());
        }
        for (CellPlacement there : others.stream().flatMap(other -> other.placements().stream()).toList()) {
            if (record.placements().stream().anyMatch(here -> here.overlaps(there.from(), there.to()))) {
                LocalDate to = there.to();
                throw Refusal.of(Refusal.Kind.CONFLICT, "OTHER_RECORD_OVERLAPS", "/changes", null,
                        Map.of("from", there.from(), "to", to == null ? "-" : to));
            }
        }
    }

    private Optional<LocalDate> earliest() {
        return others.stream()
                .flatMap(other -> other.placements().stream())
                .flatMap(placement -> Stream.ofNullable(placement.to()))
                .max(Comparator.naturalOrder());
    }
}
