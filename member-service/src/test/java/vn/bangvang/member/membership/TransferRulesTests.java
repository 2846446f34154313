package vn.bangvang.member.membership;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.OrganisationKind;
import vn.bangvang.outbox.aggregate.Decided;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

/** Transfers for good, temporary stays and the way home. */
class TransferRulesTests extends MemberFixture {
    @ParameterizedTest
    @CsvSource({"OFFICIAL", "INTERNAL"})
    void aTransferForGoodMovesTheOfficialCellOnThatDay(MemberEvent.TransferType type) {
        Member moved = transfer(admitted(OFFICIAL), "C", type, DAY, null);

        assertThat(moved.cellId()).isEqualTo("C");
        assertThat(moved.placements()).containsExactly(
                new CellPlacement("CB1", ADMITTED, DAY, CellPlacement.Type.ADMISSION, null),
                new CellPlacement("C", DAY, null, CellPlacement.Type.valueOf(type.name()), null));
    }

    @Test
    void aTransferForGoodNeedsAnotherCellALaterDayAndNoEnd() {
        Member member = admitted(OFFICIAL);
        assertRefused("ALREADY_PLACED_THERE", "/toCellId",
                () -> transfer(member, "CB1", MemberEvent.TransferType.OFFICIAL, DAY, null));
        assertRefused("OVERLAPPING_PLACEMENT", "/effectiveOn",
                () -> transfer(member, "C", MemberEvent.TransferType.OFFICIAL, ADMITTED, null));
        assertRefused("ONLY_TEMPORARY_ENDS", "/until",
                () -> transfer(member, "C", MemberEvent.TransferType.OFFICIAL, DAY, DAY.plusDays(1)));
    }

    @Test
    void aTemporaryTransferKeepsTheOfficialCell() {
        Member lent = transfer(admitted(OFFICIAL), "G", MemberEvent.TransferType.TEMPORARY, DAY, DAY.plusMonths(6));

        assertThat(lent.cellId()).isEqualTo("CB1");
        assertThat(lent.officialPlacement().to()).isNull();
        assertRefused("OVERLAPPING_PLACEMENT", "/effectiveOn",
                () -> transfer(lent, "C", MemberEvent.TransferType.TEMPORARY, DAY.plusMonths(5), null));
        assertThat(transfer(lent, "C", MemberEvent.TransferType.TEMPORARY, DAY.plusMonths(6), null).placements())
                .hasSize(3);
        assertRefused("EMPTY_PERIOD", "/until",
                () -> transfer(lent, "C", MemberEvent.TransferType.TEMPORARY, DAY, DAY));
    }

    @Test
    void aTemporaryStayEndsOnTheWayHomeOrWithATransferForGood() {
        Member lent = transfer(admitted(OFFICIAL), "G", MemberEvent.TransferType.TEMPORARY, DAY, null);

        Member home = transfer(lent, "CB1", MemberEvent.TransferType.TEMPORARY, DAY.plusMonths(2), null);
        assertThat(home.placements().getLast().to()).isEqualTo(DAY.plusMonths(2));
        assertThat(home.cellId()).isEqualTo("CB1");
        Member gone = transfer(lent, "C", MemberEvent.TransferType.OFFICIAL, DAY.plusMonths(1), null);
        assertThat(gone.placements()).filteredOn(CellPlacement::temporary)
                .allSatisfy(
                        stay -> assertThat(stay.to()).isEqualTo(DAY.plusMonths(1)));
        assertRefused("ALREADY_PLACED_THERE", "/toCellId",
                () -> transfer(home, "CB1", MemberEvent.TransferType.TEMPORARY, DAY.plusMonths(3), null));
    }

    @Test
    void aStayThatHasNotBegunWhenTheMemberMovesOrLeavesNeverTakesPlace() {
        Member planned = transfer(admitted(OFFICIAL), "G", MemberEvent.TransferType.TEMPORARY, DAY.plusMonths(3), null);

        assertThat(transfer(planned, "C", MemberEvent.TransferType.OFFICIAL, DAY, null).placements())
                .noneMatch(CellPlacement::temporary);
        assertThat(remove(planned, MemberEvent.RemovalReason.RESIGNED).placements())
                .noneMatch(CellPlacement::temporary);
    }

    @Test
    void theWayHomeIsToldFromTheCellOfTheStayAndLeavesALaterStayAlone() {
        Member lent = transfer(admitted(OFFICIAL), "G", MemberEvent.TransferType.TEMPORARY, DAY, DAY.plusMonths(4));
        Member twice = transfer(lent, "C", MemberEvent.TransferType.TEMPORARY, DAY.plusMonths(6), DAY.plusMonths(9));

        Decided<Member, MemberEvent> home = TransferRules.transfer(twice,
                new TransferMember("CB1", MemberEvent.TransferType.TEMPORARY, DAY.plusMonths(1), null, null),
                tree.of("CB1"));

        assertThat(home.events()).containsExactly(new MemberEvent.Transferred(DAY.plusMonths(1), "G", "CB1",
                MemberEvent.TransferType.TEMPORARY, null, null));
        assertThat(home.state().placements()).filteredOn(CellPlacement::temporary)
                .extracting(CellPlacement::to)
                .containsExactly(DAY.plusMonths(1), DAY.plusMonths(9));
    }

    @Test
    void aMembershipStaysInItsProvince() {
        tree.with("Q", OrganisationKind.PROVINCIAL_ORGANISATION, null)
                .with("X", OrganisationKind.GRASSROOTS_CELL, "Q");
        assertRefused("OTHER_PROVINCE", "/toCellId",
                () -> transfer(admitted(OFFICIAL), "X", MemberEvent.TransferType.OFFICIAL, DAY, null));
    }
}
