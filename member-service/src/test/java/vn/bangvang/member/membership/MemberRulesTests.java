package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.ConfirmMember;
import vn.bangvang.member.membership.MemberCommand.ExemptMember;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.ResumeMember;
import vn.bangvang.member.membership.MemberCommand.SuspendMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.member.organisation.OrganisationKind;
import vn.bangvang.outbox.aggregate.Decided;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class MemberRulesTests {
    private static final LocalDate ADMITTED = LocalDate.of(2020, 2, 29);
    private static final LocalDate OFFICIAL = LocalDate.of(2021, 2, 28);
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    private final OrganisationFixture tree = OrganisationFixture.province();

    @Test
    void anAdmissionBeginsProbationInItsCell() {
        Member member = admitted(null);
        assertThat(member.status()).isEqualTo(MemberStatus.PROBATIONARY);
        assertThat(member.cellId()).isEqualTo("CB1");
        assertThat(member.rootId()).isEqualTo("P");
        assertThat(member.placements())
                .containsExactly(new CellPlacement("CB1", ADMITTED, null, CellPlacement.Type.ADMISSION, null));
    }

    @Test
    void whoIsRegisteredAsOfficialHasBothStatusesInTheHistory() {
        Member member = admitted(OFFICIAL);
        assertThat(member.status()).isEqualTo(MemberStatus.OFFICIAL);
        assertThat(member.statuses()).containsExactly(new Member.DatedStatus(MemberStatus.PROBATIONARY, ADMITTED),
                new Member.DatedStatus(MemberStatus.OFFICIAL, OFFICIAL));
        assertRefused("PROBATION_NOT_OVER", "/officialOn", () -> admitted(OFFICIAL.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"P", "K", "S", "B"})
    void membersBelongToCellsOnly(String notACell) {
        assertRefused("NOT_A_CELL", "/cellId", () -> MemberRules.admit("m",
                new AdmitMember("p", notACell, ADMITTED, null, null, null), tree.of(notACell), PersonRecords.NONE,
                OrganisationFixture.NOW));
        assertRefused("NOT_A_CELL", "/toCellId",
                () -> transfer(admitted(null), notACell, MemberEvent.TransferType.OFFICIAL, DAY, null));
    }

    @Test
    void nobodyEntersADissolvedCell() {
        tree.dissolved("G");
        assertRefused("ALREADY_DISSOLVED", "/cellId",
                () -> MemberRules.admit("m", new AdmitMember("p", "G", ADMITTED, null, null, null), tree.of("G"),
                        PersonRecords.NONE, OrganisationFixture.NOW));
        assertRefused("ALREADY_DISSOLVED", "/toCellId",
                () -> transfer(admitted(null), "G", MemberEvent.TransferType.OFFICIAL, DAY, null));
    }

    @Test
    void aConfirmationWaitsTwelveMonthsAndHappensOnce() {
        assertRefused("PROBATION_NOT_OVER", "/effectiveOn", () -> MemberRules.confirm(admitted(null),
                new ConfirmMember(OFFICIAL.minusDays(1), null)));

        Member confirmed = MemberRules.confirm(admitted(null), new ConfirmMember(OFFICIAL, null)).state();

        assertThat(confirmed.status()).isEqualTo(MemberStatus.OFFICIAL);
        assertThat(confirmed.officialOn()).isEqualTo(OFFICIAL);
        assertRefused("NOT_PROBATIONARY", "",
                () -> MemberRules.confirm(confirmed, new ConfirmMember(DAY, null)));
    }

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
    void exemptAndSuspendedMembersResumeAsWhatTheyWere() {
        Member probationary = suspend(admitted(null), DAY);
        assertThat(resume(probationary).status()).isEqualTo(MemberStatus.PROBATIONARY);
        Member exempt = MemberRules.exempt(admitted(OFFICIAL), new ExemptMember(DAY, null)).state();
        assertThat(exempt.active()).isTrue();
        assertThat(resume(exempt).status()).isEqualTo(MemberStatus.OFFICIAL);
        assertThat(suspend(exempt, DAY).status()).isEqualTo(MemberStatus.SUSPENDED);
        assertRefused("WRONG_STATUS", "", () -> MemberRules.exempt(exempt, new ExemptMember(DAY, null)));
        assertRefused("WRONG_STATUS", "", () -> resume(admitted(OFFICIAL)));
        assertRefused("BEFORE_LAST_CHANGE", "/effectiveOn", () -> suspend(exempt, DAY.minusDays(1)));
    }

    @ParameterizedTest
    @EnumSource(MemberEvent.RemovalReason.class)
    void anEndIsFinalForEverythingButReinstatement(MemberEvent.RemovalReason reason) {
        Member ended = remove(admitted(OFFICIAL), reason);

        assertThat(ended.active()).isFalse();
        assertThat(ended.status().name()).isEqualTo(reason.name());
        assertThat(ended.placements().getLast().to()).isEqualTo(DAY);
        assertRefused("FINAL_STATUS", "", () -> remove(ended, MemberEvent.RemovalReason.RESIGNED));
        assertRefused("FINAL_STATUS", "", () -> suspend(ended, DAY));
        assertRefused("FINAL_STATUS", "", () -> transfer(ended, "C", MemberEvent.TransferType.OFFICIAL, DAY, null));
    }

    @Test
    void aRemovedMemberIsReinstatedIntoACellAsWhatTheyWere() {
        Member back = reinstate(remove(admitted(OFFICIAL), MemberEvent.RemovalReason.EXPELLED), DAY.plusYears(1));

        assertThat(back.status()).isEqualTo(MemberStatus.OFFICIAL);
        assertThat(back.cellId()).isEqualTo("C");
        assertThat(back.placements().getFirst().to()).isEqualTo(DAY);
        assertRefused("NOT_REMOVED", "", () -> reinstate(back, DAY.plusYears(2)));
        assertRefused("FINAL_STATUS", "",
                () -> reinstate(remove(admitted(OFFICIAL), MemberEvent.RemovalReason.DECEASED), DAY.plusYears(1)));
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
    void nobodyIsInACellBeforeItIsFounded() {
        LocalDate before = OrganisationFixture.FOUNDED.minusDays(1);
        assertRefused("BEFORE_FOUNDING", "/admittedOn", () -> MemberRules.admit("m",
                new AdmitMember("p", "CB1", before, null, null, null), tree.of("CB1"), PersonRecords.NONE,
                OrganisationFixture.NOW));
        Member elsewhereFirst = MemberRules
                .admit("m", new AdmitMember("p", "CB1", before, null, DAY, null), tree.of("CB1"), PersonRecords.NONE,
                        OrganisationFixture.NOW)
                .state();
        assertThat(elsewhereFirst.placements()).extracting(CellPlacement::from).containsExactly(DAY);
        assertRefused("BEFORE_LAST_CHANGE", "/inCellSince", () -> MemberRules.admit("m",
                new AdmitMember("p", "CB1", DAY, null, DAY.minusDays(1), null), tree.of("CB1"), PersonRecords.NONE,
                OrganisationFixture.NOW));
        tree.founded("NEW", OrganisationKind.SUBORDINATE_CELL, "S", DAY.plusDays(1));
        assertRefused("BEFORE_FOUNDING", "/effectiveOn",
                () -> transfer(admitted(OFFICIAL), "NEW", MemberEvent.TransferType.OFFICIAL, DAY, null));
        Member gone = remove(admitted(OFFICIAL), MemberEvent.RemovalReason.EXPELLED);
        assertRefused("BEFORE_FOUNDING", "/effectiveOn", () -> MemberRules.reinstate(gone,
                new ReinstateMember("NEW", DAY, null), tree.of("NEW"), PersonRecords.NONE));
    }

    @Test
    void aMembershipStaysInItsProvince() {
        tree.with("Q", OrganisationKind.PROVINCIAL_ORGANISATION, null)
                .with("X", OrganisationKind.GRASSROOTS_CELL, "Q");
        assertRefused("OTHER_PROVINCE", "/toCellId",
                () -> transfer(admitted(OFFICIAL), "X", MemberEvent.TransferType.OFFICIAL, DAY, null));
    }

    private Member admitted(@Nullable LocalDate officialOn) {
        return MemberRules
                .admit("m", new AdmitMember("p", "CB1", ADMITTED, officialOn, null, null), tree.of("CB1"),
                        PersonRecords.NONE, OrganisationFixture.NOW)
                .state();
    }

    private Member transfer(Member member, String to, MemberEvent.TransferType type, LocalDate on,
            @Nullable LocalDate until) {
        return TransferRules.transfer(member, new TransferMember(to, type, on, until, null), tree.of(to)).state();
    }

    private static Member suspend(Member member, LocalDate on) {
        return MemberRules.suspend(member, new SuspendMember(on, null)).state();
    }

    private static Member resume(Member member) {
        return MemberRules.resume(member, new ResumeMember(DAY.plusMonths(3), null)).state();
    }

    private static Member remove(Member member, MemberEvent.RemovalReason reason) {
        return MemberRules.remove(member, new RemoveMember(reason, DAY, null), OrganisationFixture.NOW).state();
    }

    private Member reinstate(Member member, LocalDate on) {
        return MemberRules.reinstate(member, new ReinstateMember("C", on, null), tree.of("C"), PersonRecords.NONE)
                .state();
    }
}
