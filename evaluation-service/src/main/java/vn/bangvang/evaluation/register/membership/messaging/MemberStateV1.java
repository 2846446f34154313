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
import vn.bangvang.evaluation.register.membership.PartyMember.Leading;
import vn.bangvang.evaluation.register.membership.PartyMember.PlacementType;

import static java.util.Objects.requireNonNullElse;

/**
 * What this service reads of a member's state; the topic says more. Of words that this release has never heard of, a
 * status counts as membership and a placement as one in the official cell, since refusing would stop the clerks' work;
 * a discipline counts as the mildest.
 */
record MemberStateV1(String memberId, @Nullable String formerMemberId, @Nullable MemberStatus status,
        LocalDate admittedOn, String cellId,
        @Nullable List<PlacementV1> placements, @Nullable List<StatusV1> statuses,
        @Nullable List<DisciplineV1> disciplines, @Nullable List<PositionV1> positions) {
    /** The offices that lead; any other one is null. */
    enum Office {
        SECRETARY,
        DEPUTY_SECRETARY
    }

    record PlacementV1(String cellId, LocalDate from, @Nullable LocalDate to, @Nullable PlacementType type) {}

    record StatusV1(@Nullable MemberStatus status, LocalDate from) {}

    record DisciplineV1(String disciplineId, @Nullable DisciplineForm form, LocalDate decidedOn,
            @Nullable LocalDate liftedOn) {}

    record PositionV1(@Nullable Office type, String organisationId, LocalDate from, @Nullable LocalDate to) {}

    PartyMember toMember() {
        return new PartyMember(memberId, formerMemberId, known(status), admittedOn, cellId,
                each(placements,
                        one -> new CellPlacement(one.cellId(), one.from(), one.to(),
                                requireNonNullElse(one.type(), PlacementType.OFFICIAL))),
                each(statuses, one -> new DatedStatus(known(one.status()), one.from())),
                each(disciplines,
                        one -> new Discipline(one.disciplineId(),
                                requireNonNullElse(one.form(), DisciplineForm.REPRIMAND), one.decidedOn(),
                                one.liftedOn())),
                positions == null
                        ? List.of()
                        : positions.stream()
                                .filter(one -> one.type() != null)
                                .map(one -> new Leading(one.organisationId(), one.from(), one.to()))
                                .toList());
    }

    private static MemberStatus known(@Nullable MemberStatus told) {
        return requireNonNullElse(told, MemberStatus.OFFICIAL);
    }

    private static <A, B> List<B> each(@Nullable List<A> items, Function<A, B> translation) {
        return items == null ? List.of() : items.stream().map(translation).toList();
    }
}
