package vn.bangvang.evaluation.register.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who belongs to which cell on which date. */
public interface MemberRegister {

    Optional<PartyMember> find(String id);

    /** Every member that ever was placed in this cell, in no order. */
    Collection<PartyMember> everIn(String cellId);

    /** The active members whose official cell it is on that date, by id. */
    default List<PartyMember> membersOn(String cellId, LocalDate on) {
        return everIn(cellId).stream()
                .filter(member -> member.isActiveOn(on) && member.cellOn(on).filter(cellId::equals).isPresent())
                .sorted(Comparator.comparing(PartyMember::id))
                .toList();
    }
}
