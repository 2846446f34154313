package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberRules;
import vn.bangvang.member.membership.PersonRecords;
import vn.bangvang.member.membership.TransferRules;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.member.organisation.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class CommitteeRulesTests {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final LocalDate ADMITTED = DAY.minusYears(2);

    private final OrganisationFixture tree = OrganisationFixture.province();
    private final Member active = MemberRules
            .admit("m", new AdmitMember("p", "CB1", ADMITTED, null, null, null), tree.of("CB1"), PersonRecords.NONE,
                    OrganisationFixture.NOW)
            .state();
    private final Member expelled = MemberRules
            .remove(active, new RemoveMember(MemberEvent.RemovalReason.EXPELLED, DAY.minusMonths(1), null),
                    OrganisationFixture.NOW)
            .state();
    private final List<Organisation> inside = tree.chain("CB1");

    @Test
    void seatsAreFilledUpToTheLast() {
        Committee two = fill(fill(committee(2), "a", SeatHolder.Position.SECRETARY), "b", SeatHolder.Position.MEMBER);
        assertThat(two.filled()).isEqualTo(2);
        assertRefused("COMMITTEE_FULL", "", () -> fill(two, "c", SeatHolder.Position.MEMBER));
        assertThat(fillFrom(vacate(two, "b"), "c", SeatHolder.Position.MEMBER, DAY.plusMonths(1)).filled())
                .isEqualTo(2);
    }

    @Test
    void thereIsOneSecretaryAtATime() {
        Committee led = fill(committee(7), "a", SeatHolder.Position.SECRETARY);
        assertRefused("SECOND_SECRETARY", "/position", () -> fill(led, "b", SeatHolder.Position.SECRETARY));
        assertThat(fillFrom(vacate(led, "a"), "b", SeatHolder.Position.SECRETARY, DAY.plusMonths(1)).filled())
                .isEqualTo(1);
    }

    @Test
    void nobodySitsTwice() {
        Committee led = fill(committee(7), "a", SeatHolder.Position.SECRETARY);
        assertRefused("ALREADY_SEATED", "/memberId", () -> fill(led, "a", SeatHolder.Position.MEMBER));
    }

    @Test
    void aHolderIsAnActiveMemberOfTheOrganisationOrAppointed() {
        Committee committee = committee(7);
        FillSeat seat = new FillSeat("a", SeatHolder.Position.MEMBER, DAY, false);
        assertRefused("HOLDER_NOT_ACTIVE", "/memberId",
                () -> CommitteeRules.fill(committee, tree.of("S"), seat, expelled, inside));
        assertRefused("HOLDER_OUTSIDE_ORGANISATION", "/memberId",
                () -> CommitteeRules.fill(committee, tree.of("S"), seat, active, tree.chain("G")));
        FillSeat appointed = new FillSeat("a", SeatHolder.Position.MEMBER, DAY, true);
        assertThat(CommitteeRules.fill(committee, tree.of("S"), appointed, active, tree.chain("G")).state().filled())
                .isEqualTo(1);
    }

    @Test
    void seatsAreNeverFewerThanHolders() {
        Committee two = fill(fill(committee(7), "a", SeatHolder.Position.SECRETARY), "b", SeatHolder.Position.MEMBER);
        assertRefused("FEWER_SEATS_THAN_HOLDERS", "/seats",
                () -> CommitteeRules.configure(two, tree.of("S"), new ConfigureCommittee(1, null)));
        assertThat(CommitteeRules.configure(two, tree.of("S"), new ConfigureCommittee(2, null)).state().holders())
                .hasSize(2);
    }

    @Test
    void onlyWhoSitsCanLeaveAndNotBeforeTheyCame() {
        Committee led = fill(committee(7), "a", SeatHolder.Position.SECRETARY);
        assertRefused("UNKNOWN_SEAT", "", () -> vacate(led, "b"));
        assertRefused("BEFORE_LAST_CHANGE", "/on",
                () -> CommitteeRules.vacate(led, new VacateSeat("a", DAY.minusDays(1))));
    }

    @Test
    void aTermEndsAfterItBegan() {
        assertRefused("EMPTY_PERIOD", "/termTo", () -> CommitteeRules.establish("c", tree.of("S"),
                Committee.Body.EXECUTIVE, new ConfigureCommittee(7, new Committee.Term(DAY, DAY))));
    }

    @Test
    void theLastSeatIsTakenOnEveryDayOfTheInterval() {
        Committee left = CommitteeRules.vacate(fill(committee(1), "a", SeatHolder.Position.MEMBER),
                new VacateSeat("a", DAY.plusMonths(6))).state();
        assertRefused("COMMITTEE_FULL", "", () -> fill(left, "b", SeatHolder.Position.MEMBER));
        Committee next = fillFrom(left, "b", SeatHolder.Position.MEMBER, DAY.plusMonths(6));
        assertThat(next.holders()).hasSize(2);
        Committee planned = fillFrom(committee(1), "a", SeatHolder.Position.MEMBER, DAY.plusMonths(6));
        assertRefused("COMMITTEE_FULL", "", () -> fill(planned, "b", SeatHolder.Position.MEMBER));
    }

    @Test
    void thereIsOneSecretaryOnEveryDayOfTheInterval() {
        Committee left = CommitteeRules.vacate(fill(committee(7), "a", SeatHolder.Position.SECRETARY),
                new VacateSeat("a", DAY.plusMonths(6))).state();
        assertRefused("SECOND_SECRETARY", "/position", () -> fill(left, "b", SeatHolder.Position.SECRETARY));
        assertRefused("ALREADY_SEATED", "/memberId", () -> fill(left, "a", SeatHolder.Position.MEMBER));
        assertThat(fillFrom(left, "b", SeatHolder.Position.SECRETARY, DAY.plusMonths(6)).holders()).hasSize(2);
    }

    @Test
    void aSeatLiesWithinTheTermTheOrganisationAndTheMembership() {
        Committee elected = CommitteeRules
                .establish("c", tree.of("S"), Committee.Body.EXECUTIVE,
                        new ConfigureCommittee(7, new Committee.Term(DAY, DAY.plusYears(5))))
                .state();
        assertRefused("OUTSIDE_TERM", "/from",
                () -> fillFrom(elected, "a", SeatHolder.Position.MEMBER, DAY.minusDays(1)));
        assertRefused("OUTSIDE_TERM", "/from",
                () -> fillFrom(elected, "a", SeatHolder.Position.MEMBER, DAY.plusYears(5)));
        assertRefused("HOLDER_NOT_ACTIVE_THEN", "/from",
                () -> fillFrom(committee(7), "a", SeatHolder.Position.MEMBER, ADMITTED.minusDays(1)));
        assertRefused("BEFORE_FOUNDING", "/from", () -> fillFrom(committee(7), "a", SeatHolder.Position.MEMBER,
                OrganisationFixture.FOUNDED.minusDays(1)));
        Committee committee = committee(7);
        tree.dissolved("S");
        assertRefused("ALREADY_DISSOLVED", "", () -> fill(committee, "a", SeatHolder.Position.MEMBER));
        assertRefused("ALREADY_DISSOLVED", "",
                () -> CommitteeRules.configure(committee, tree.of("S"), new ConfigureCommittee(9, null)));
    }

    @Test
    void whoWasOutMeanwhileIsSeatedOnlyAfterComingBack() {
        Member back = MemberRules
                .reinstate(expelled, new ReinstateMember("CB1", DAY.plusMonths(1), null), tree.of("CB1"),
                        PersonRecords.NONE)
                .state();
        assertRefused("HOLDER_NOT_ACTIVE_THEN", "/from", () -> CommitteeRules.fill(committee(7), tree.of("S"),
                new FillSeat("a", SeatHolder.Position.MEMBER, DAY, false), back, inside));
        assertThat(CommitteeRules.fill(committee(7), tree.of("S"),
                new FillSeat("a", SeatHolder.Position.MEMBER, DAY.plusMonths(1), false), back, inside).state().filled())
                .isEqualTo(1);
    }

    @Test
    void anAppointedHolderBelongsToTheProvinceAndIsRememberedAsAppointed() {
        tree.with("Q", OrganisationKind.PROVINCIAL_ORGANISATION, null)
                .with("X", OrganisationKind.GRASSROOTS_CELL, "Q");
        Member foreign = MemberRules
                .admit("f", new AdmitMember("p", "X", ADMITTED, null, null, null), tree.of("X"), PersonRecords.NONE,
                        OrganisationFixture.NOW)
                .state();
        FillSeat appointed = new FillSeat("a", SeatHolder.Position.MEMBER, DAY, true);
        assertRefused("OTHER_PROVINCE", "/memberId",
                () -> CommitteeRules.fill(committee(7), tree.of("S"), appointed, foreign, tree.chain("X")));
        assertThat(CommitteeRules.fill(committee(7), tree.of("S"), appointed, active, tree.chain("G"))
                .state()
                .holders()).extracting(SeatHolder::appointed).containsExactly(true);
    }

    @Test
    void theSeatOfSomebodyWhoseMembershipEndedIsVacatedOnceAndNotBeforeItBegan() {
        Committee led = fill(committee(7), "m", SeatHolder.Position.SECRETARY);
        Member later = gone(DAY.plusDays(3));
        Committee left = CommitteeRules.vacateOfGone(led, later, inside).orElseThrow().state();
        assertThat(left.holders()).extracting(SeatHolder::to).containsExactly(DAY.plusDays(3));
        assertThat(CommitteeRules.vacateOfGone(left, later, inside)).isEmpty();
        assertThat(CommitteeRules.vacateOfGone(led, gone(DAY.minusDays(3)), inside).orElseThrow().state().holders())
                .extracting(SeatHolder::to)
                .containsExactly(DAY);
        assertThat(CommitteeRules.vacateOfGone(led, active, inside)).isEmpty();
    }

    @Test
    void whoIsTransferredOutOfTheOrganisationLeavesTheSeatUnlessAppointed() {
        Committee led = fill(committee(7), "m", SeatHolder.Position.SECRETARY);
        Member within = transferred("C", DAY.plusDays(3));
        Member outside = transferred("G", DAY.plusDays(3));
        assertThat(CommitteeRules.vacateOfGone(led, within, tree.chain("C"))).isEmpty();
        assertThat(CommitteeRules.vacateOfGone(led, outside, tree.chain("G")).orElseThrow().state().holders())
                .extracting(SeatHolder::to)
                .containsExactly(DAY.plusDays(3));
        assertThat(CommitteeRules.vacateOfGone(led, active, tree.chain("G"))).as("re-parented").isEmpty();
        Committee appointed = CommitteeRules.fill(committee(7), tree.of("S"),
                new FillSeat("m", SeatHolder.Position.MEMBER, DAY, true), active, inside).state();
        assertThat(CommitteeRules.vacateOfGone(appointed, outside, tree.chain("G"))).isEmpty();
    }

    private Member gone(LocalDate on) {
        return MemberRules
                .remove(active, new RemoveMember(MemberEvent.RemovalReason.DECEASED, on, null), OrganisationFixture.NOW)
                .state();
    }

    private Member transferred(String cellId, LocalDate on) {
        return TransferRules
                .transfer(active, new TransferMember(cellId, MemberEvent.TransferType.OFFICIAL, on, null, null),
                        tree.of(cellId))
                .state();
    }

    private Committee fillFrom(Committee committee, String memberId, SeatHolder.Position position, LocalDate from) {
        return CommitteeRules
                .fill(committee, tree.of("S"), new FillSeat(memberId, position, from, false), active, inside)
                .state();
    }

    private Committee committee(int seats) {
        return CommitteeRules
                .establish("c", tree.of("S"), Committee.Body.EXECUTIVE, new ConfigureCommittee(seats, null))
                .state();
    }

    private Committee fill(Committee committee, String memberId, SeatHolder.Position position) {
        return fillFrom(committee, memberId, position, DAY);
    }

    private static Committee vacate(Committee committee, String memberId) {
        return CommitteeRules.vacate(committee, new VacateSeat(memberId, DAY.plusMonths(1))).state();
    }
}
