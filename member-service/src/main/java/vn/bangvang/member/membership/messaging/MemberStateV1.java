package vn.bangvang.member.membership.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.Member;

/** A membership on the wire, version 1: without the person's id and card number, on purpose. */
record MemberStateV1(String memberId, String status, LocalDate admittedOn, @Nullable LocalDate officialOn,
        String cellId, List<PlacementV1> placements, List<StatusV1> statuses, List<PositionV1> positions,
        List<DisciplineV1> disciplines) {

    record PlacementV1(String cellId, LocalDate from, @Nullable LocalDate to, String type) {}

    record StatusV1(String status, LocalDate from) {}

    record PositionV1(String positionId, String type, String organisationId, LocalDate from, @Nullable LocalDate to) {}

    record DisciplineV1(String disciplineId, String form, LocalDate decidedOn, @Nullable String decisionNo,
            @Nullable LocalDate liftedOn) {}

    static MemberStateV1 of(Member member) {
        return new MemberStateV1(member.id(), member.status().name(), member.admittedOn(), member.officialOn(),
                member.cellId(),
                member.placements()
                        .stream()
                        .map(it -> new PlacementV1(it.cellId(), it.from(), it.to(), it.type().name()))
                        .toList(),
                member.statuses().stream().map(it -> new StatusV1(it.status().name(), it.from())).toList(),
                member.positions()
                        .stream()
                        .map(it -> new PositionV1(it.positionId(), it.type().name(),
                                it.organisationId(), it.from(), it.to()))
                        .toList(),
                member.disciplines()
                        .stream()
                        .map(it -> new DisciplineV1(it.disciplineId(), it.form().name(),
                                it.decidedOn(), it.decisionNo(), it.liftedOn()))
                        .toList());
    }
}
