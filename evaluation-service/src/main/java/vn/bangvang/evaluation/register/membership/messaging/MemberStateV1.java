package vn.bangvang.evaluation.register.membership.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.membership.PartyMember.CellPlacement;
import vn.bangvang.evaluation.register.membership.PartyMember.DatedStatus;
import vn.bangvang.evaluation.register.membership.PartyMember.Discipline;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.membership.PartyMember.PlacementType;

/** What this service reads of a member's state; the topic says more. */
record MemberStateV1(String memberId, MemberStatus status, LocalDate admittedOn, String cellId,
        @Nullable List<PlacementV1> placements, @Nullable List<StatusV1> statuses,
        @Nullable List<DisciplineV1> disciplines) {

    record PlacementV1(String cellId, LocalDate from, @Nullable LocalDate to, PlacementType type) {}

    record StatusV1(MemberStatus status, LocalDate from) {}

    record DisciplineV1(String disciplineId, DisciplineForm form, LocalDate decidedOn, @Nullable LocalDate liftedOn) {}

    PartyMember toMember() {
        return new PartyMember(memberId, status, admittedOn, cellId,
                each(placements, one -> new CellPlacement(one.cellId(), one.from(), one.to(), one.type())),
                each(statuses, one -> new DatedStatus(one.status(), one.from())),
                each(disciplines,
                        one -> new Discipline(one.disciplineId(), one.form(), one.decidedOn(), one.liftedOn())));
    }

    private static <A, B> List<B> each(@Nullable List<A> items, Function<A, B> translation) {
        return items == null ? List.of() : items.stream().map(translation).toList();
    }
}
