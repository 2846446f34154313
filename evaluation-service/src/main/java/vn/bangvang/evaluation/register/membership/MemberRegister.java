package vn.bangvang.evaluation.register.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who belongs to which cell on which date. */
public interface MemberRegister {

    Optional<PartyMember> find(String id);

    /** Every member that ever was placed in this cell, in no order. */
    Collection<PartyMember> everIn(String cellId);

    /** The record in which a membership goes on after this one; empty for the newest. */
    Optional<PartyMember> continuing(String id);

    /** All records of the membership that this one belongs to, over all provinces; none when it is unknown. */
    default List<PartyMember> recordsOf(String id) {
        Stream<PartyMember> former = Stream.iterate(find(id), Optional::isPresent,
                one -> one.map(PartyMember::formerId).flatMap(this::find)).flatMap(Optional::stream);
        Stream<PartyMember> later = Stream.iterate(continuing(id), Optional::isPresent,
                one -> continuing(one.orElseThrow().id())).flatMap(Optional::stream);
        return Stream.concat(former, later).toList();
    }

    /** The active members whose official cell it is on that date, by id. */
    default List<PartyMember> membersOn(String cellId, LocalDate on) {
        return everIn(cellId).stream()
                .filter(member -> member.isActiveOn(on) && member.cellOn(on).filter(cellId::equals).isPresent())
                .sorted(Comparator.comparing(PartyMember::id))
                .toList();
    }
}
