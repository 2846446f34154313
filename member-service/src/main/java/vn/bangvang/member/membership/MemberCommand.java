package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a membership can be told. Days are the days from which the decision counts. */
public sealed interface MemberCommand {
    /** What makes the dated history of a membership. */
    sealed interface DatedDecision extends MemberCommand {
        LocalDate effectiveOn();

        /** What names it in the history. */
        default Fact fact() {
            return new Fact(switch (this) {
                case AdmitMember _ -> Fact.Kind.ADMISSION;
                case ConfirmMember _ -> Fact.Kind.CONFIRMATION;
                case TransferMember it -> it.type() == MemberEvent.TransferType.TEMPORARY
                        ? Fact.Kind.STAY
                        : Fact.Kind.TRANSFER;
                case ExemptMember _ -> Fact.Kind.EXEMPTION;
                case SuspendMember _ -> Fact.Kind.SUSPENSION;
                case ResumeMember _ -> Fact.Kind.RESUMPTION;
                case RemoveMember _ -> Fact.Kind.REMOVAL;
                case ReinstateMember _ -> Fact.Kind.REINSTATEMENT;
            }, effectiveOn());
        }

        /** The cell that the member comes to by it. */
        default @Nullable String toCellId() {
            return null;
        }
    }

    /**
     * @param officialOn set when the member is registered as already official
     * @param inCellSince set when the member was admitted elsewhere and came to the cell later
     */
    record AdmitMember(String personId, String cellId, LocalDate admittedOn, @Nullable LocalDate officialOn,
            @Nullable LocalDate inCellSince, @Nullable String cardNo, PersonalDetails details)
            implements DatedDecision {
        /** Of somebody whose name is not told. */
        public AdmitMember(String personId, String cellId, LocalDate admittedOn, @Nullable LocalDate officialOn,
                @Nullable LocalDate inCellSince, @Nullable String cardNo) {
            this(personId, cellId, admittedOn, officialOn, inCellSince, cardNo, PersonalDetails.UNKNOWN);
        }

        @Override
        public LocalDate effectiveOn() {
            return admittedOn;
        }

        @Override
        public String toCellId() {
            return cellId;
        }

        LocalDate placedOn() {
            return inCellSince == null ? admittedOn : inCellSince;
        }

        /** Only in the cell that admitted a member does the placement begin with the admission. */
        CellPlacement placement() {
            return new CellPlacement(cellId, placedOn(), null, placedOn().equals(admittedOn)
                    ? CellPlacement.Type.ADMISSION
                    : CellPlacement.Type.OFFICIAL, null);
        }
    }

    record ConfirmMember(LocalDate effectiveOn, @Nullable String decisionNo) implements DatedDecision {}

    /** @param until the first day after a temporary stay, if it is already known */
    record TransferMember(String toCellId, MemberEvent.TransferType type, LocalDate effectiveOn,
            @Nullable LocalDate until,
            @Nullable String decisionNo) implements DatedDecision {}

    record ExemptMember(LocalDate effectiveOn, @Nullable String decisionNo) implements DatedDecision {}

    record SuspendMember(LocalDate effectiveOn, @Nullable String decisionNo) implements DatedDecision {}

    record ResumeMember(LocalDate effectiveOn, @Nullable String decisionNo) implements DatedDecision {}

    record RemoveMember(MemberEvent.RemovalReason reason, LocalDate effectiveOn, @Nullable String decisionNo)
            implements DatedDecision {}

    record ReinstateMember(String cellId, LocalDate effectiveOn, @Nullable String decisionNo)
            implements DatedDecision {
        @Override
        public String toCellId() {
            return cellId;
        }
    }

    record AssignPosition(Position.Type type, String organisationId, LocalDate from) implements MemberCommand {}

    record EndPosition(String positionId, LocalDate on) implements MemberCommand {}

    record DisciplineMember(Discipline.Form form, LocalDate decidedOn, @Nullable String decisionNo)
            implements MemberCommand {}

    record LiftDiscipline(String disciplineId, LocalDate on) implements MemberCommand {}
}
