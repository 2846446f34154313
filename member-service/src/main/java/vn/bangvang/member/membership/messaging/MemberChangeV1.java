package vn.bangvang.member.membership.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.MemberEvent;

/** What happened to a membership, on the wire, version 1: one form for each event type. */
sealed interface MemberChangeV1 {
    record Admitted(String cellId, @Nullable LocalDate officialOn) implements MemberChangeV1 {}

    record Decision(@Nullable String decisionNo) implements MemberChangeV1 {}

    record Transferred(String fromCellId, String toCellId, String type, @Nullable LocalDate until,
            @Nullable String decisionNo) implements MemberChangeV1 {}

    record StatusChanged(String oldStatus, String newStatus, @Nullable String decisionNo) implements MemberChangeV1 {}

    record Removed(String reason, @Nullable String decisionNo) implements MemberChangeV1 {}

    record Reinstated(String cellId, String status, @Nullable String decisionNo) implements MemberChangeV1 {}

    record Disciplined(String disciplineId, String form, @Nullable String decisionNo) implements MemberChangeV1 {}

    record DisciplineLifted(String disciplineId) implements MemberChangeV1 {}

    record PositionAssigned(String positionId, String type, String organisationId) implements MemberChangeV1 {}

    record PositionEnded(String positionId) implements MemberChangeV1 {}

    static MemberChangeV1 of(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Admitted it -> new Admitted(it.cellId(), it.officialOn());
            case MemberEvent.Confirmed it -> new Decision(it.decisionNo());
            case MemberEvent.Transferred it -> new Transferred(it.fromCellId(), it.toCellId(), it.type().name(),
                    it.until(), it.decisionNo());
            case MemberEvent.StatusChanged it ->
                new StatusChanged(it.oldStatus().name(), it.newStatus().name(), it.decisionNo());
            case MemberEvent.Removed it -> new Removed(it.reason().name(), it.decisionNo());
            case MemberEvent.Reinstated it -> new Reinstated(it.cellId(), it.status().name(), it.decisionNo());
            case MemberEvent.Disciplined it -> new Disciplined(it.disciplineId(), it.form().name(), it.decisionNo());
            case MemberEvent.DisciplineLifted it -> new DisciplineLifted(it.disciplineId());
            case MemberEvent.PositionAssigned it ->
                new PositionAssigned(it.positionId(), it.type().name(), it.organisationId());
            case MemberEvent.PositionEnded it -> new PositionEnded(it.positionId());
        };
    }
}
