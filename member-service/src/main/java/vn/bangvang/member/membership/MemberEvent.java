package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What happened to a membership. Never carries a person's id, card number or name. */
public sealed interface MemberEvent {
    /** The day from which it counts. */
    LocalDate effectiveOn();

    record Admitted(LocalDate effectiveOn, String cellId, @Nullable LocalDate officialOn) implements MemberEvent {}

    record Confirmed(LocalDate effectiveOn, @Nullable String decisionNo) implements MemberEvent {}

    record Transferred(LocalDate effectiveOn, String fromCellId, String toCellId, TransferType type,
            @Nullable LocalDate until, @Nullable String decisionNo) implements MemberEvent {}

    record StatusChanged(LocalDate effectiveOn, MemberStatus oldStatus, MemberStatus newStatus,
            @Nullable String decisionNo) implements MemberEvent {}

    /** @param cancelled what was planned for later days and will not be */
    record Removed(LocalDate effectiveOn, RemovalReason reason, @Nullable String decisionNo, List<Fact> cancelled)
            implements MemberEvent {}

    /** @param effectiveOn the first day on which the history became another */
    record Corrected(LocalDate effectiveOn, String document, List<Correction.Made> changes)
            implements MemberEvent {}

    record Reinstated(LocalDate effectiveOn, String cellId, MemberStatus status, @Nullable String decisionNo)
            implements MemberEvent {}

    /** @param fields which of them; what they became is told to nobody */
    record DetailsCorrected(LocalDate effectiveOn, Set<PersonalDetails.Field> fields) implements MemberEvent {}

    /** Everything that says who the person is was destroyed; whoever has a copy destroys it as well. */
    record Erased(LocalDate effectiveOn) implements MemberEvent {}

    record Disciplined(LocalDate effectiveOn, String disciplineId, Discipline.Form form, @Nullable String decisionNo)
            implements MemberEvent {}

    record DisciplineLifted(LocalDate effectiveOn, String disciplineId) implements MemberEvent {}

    record PositionAssigned(LocalDate effectiveOn, String positionId, Position.Type type, String organisationId)
            implements MemberEvent {}

    record PositionEnded(LocalDate effectiveOn, String positionId) implements MemberEvent {}

    /** How a member moves: for good, for a while keeping the official cell, or for good inside one organisation. */
    enum TransferType {
        OFFICIAL,
        TEMPORARY,
        INTERNAL
    }

    /** Why a membership ends; each is also the status it leaves behind. */
    enum RemovalReason {
        TRANSFERRED_OUT(MemberStatus.TRANSFERRED_OUT),
        STRUCK_OFF(MemberStatus.STRUCK_OFF),
        EXPELLED(MemberStatus.EXPELLED),
        RESIGNED(MemberStatus.RESIGNED),
        DECEASED(MemberStatus.DECEASED);

        private final MemberStatus status;

        RemovalReason(MemberStatus status) {
            this.status = status;
        }

        MemberStatus status() {
            return status;
        }
    }
}
