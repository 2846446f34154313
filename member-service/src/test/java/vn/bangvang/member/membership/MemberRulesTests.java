package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.ConfirmMember;
import vn.bangvang.member.membership.MemberCommand.ExemptMember;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.ResumeMember;
import vn.bangvang.member.membership.MemberCommand.SuspendMember;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.member.organisation.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class MemberRulesTests extends MemberFixture {
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

    private static Member suspend(Member member, LocalDate on) {
        return MemberRules.suspend(member, new SuspendMember(on, null)).state();
    }

    private static Member resume(Member member) {
        return MemberRules.resume(member, new ResumeMember(DAY.plusMonths(3), null)).state();
    }

    private Member reinstate(Member member, LocalDate on) {
        return MemberRules.reinstate(member, new ReinstateMember("C", on, null), tree.of("C"), PersonRecords.NONE)
                .state();
    }
}
