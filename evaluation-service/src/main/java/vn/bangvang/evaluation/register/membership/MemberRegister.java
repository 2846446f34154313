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

    /** The person's record after this one; empty for the newest. */
    Optional<PartyMember> after(String id);

    /** All records of the membership that this one belongs to, over all provinces; none when it is unknown. */
    default List<PartyMember> recordsOf(String id) {
        Stream<PartyMember> former = Stream.iterate(find(id), Optional::isPresent,
                one -> one.flatMap(record -> Optional.ofNullable(record.formerId())
                        .flatMap(this::find)
                        .filter(before -> before.goesOnIn(record))))
                .flatMap(Optional::stream);
        Stream<PartyMember> later = Stream
                .iterate(goingOn(find(id)), Optional::isPresent, this::goingOn)
                .flatMap(Optional::stream);
        return Stream.concat(former, later).toList();
    }

    private Optional<PartyMember> goingOn(Optional<PartyMember> record) {
        return record.flatMap(one -> after(one.id()).filter(one::goesOnIn));
    }

    /** The active members whose official cell it is on that date, by id. */
    default List<PartyMember> membersOn(String cellId, LocalDate on) {
        return everIn(cellId).stream()
                .filter(member -> member.isActiveOn(on) && member.cellOn(on).filter(cellId::equals).isPresent())
                .sorted(Comparator.comparing(PartyMember::id))
                .toList();
    }
}
