package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberStory;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class CommitteeRulesTests {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final Member ACTIVE = MemberStory.decisions().getFirst().state();
    private static final Member EXPELLED = MemberStory.decisions().get(7).state();

    private final OrganisationFixture tree = OrganisationFixture.province();
    private final List<Organisation> inside = tree.chain("CB1");

    @Test
    void seatsAreFilledUpToTheLast() {
        Committee two = fill(fill(committee(2), "a", SeatPosition.SECRETARY), "b", SeatPosition.MEMBER);
        assertThat(two.filled()).isEqualTo(2);
        assertRefused("COMMITTEE_FULL", "", () -> fill(two, "c", SeatPosition.MEMBER));
        assertThat(fill(vacate(two, "b"), "c", SeatPosition.MEMBER).filled()).isEqualTo(2);
    }

    @Test
    void thereIsOneSecretaryAtATime() {
        Committee led = fill(committee(7), "a", SeatPosition.SECRETARY);
        assertRefused("SECOND_SECRETARY", "/position", () -> fill(led, "b", SeatPosition.SECRETARY));
        assertThat(fill(vacate(led, "a"), "b", SeatPosition.SECRETARY).filled()).isEqualTo(1);
    }

    @Test
    void nobodySitsTwice() {
        Committee led = fill(committee(7), "a", SeatPosition.SECRETARY);
        assertRefused("ALREADY_SEATED", "/memberId", () -> fill(led, "a", SeatPosition.MEMBER));
    }

    @Test
    void aHolderIsAnActiveMemberOfTheOrganisationOrAppointed() {
        Committee committee = committee(7);
        FillSeat seat = new FillSeat("a", SeatPosition.MEMBER, DAY, false);
        assertRefused("HOLDER_NOT_ACTIVE", "/memberId",
                () -> CommitteeRules.fill(committee, seat, EXPELLED, inside));
        assertRefused("HOLDER_OUTSIDE_ORGANISATION", "/memberId",
                () -> CommitteeRules.fill(committee, seat, ACTIVE, tree.chain("G")));
        FillSeat appointed = new FillSeat("a", SeatPosition.MEMBER, DAY, true);
        assertThat(CommitteeRules.fill(committee, appointed, ACTIVE, tree.chain("G")).state().filled()).isEqualTo(1);
    }

    @Test
    void seatsAreNeverFewerThanHolders() {
        Committee two = fill(fill(committee(7), "a", SeatPosition.SECRETARY), "b", SeatPosition.MEMBER);
        assertRefused("FEWER_SEATS_THAN_HOLDERS", "/seats",
                () -> CommitteeRules.configure(two, new ConfigureCommittee(1, null)));
        assertThat(CommitteeRules.configure(two, new ConfigureCommittee(2, null)).state().holders()).hasSize(2);
    }

    @Test
    void onlyWhoSitsCanLeaveAndNotBeforeTheyCame() {
        Committee led = fill(committee(7), "a", SeatPosition.SECRETARY);
        assertRefused("UNKNOWN_SEAT", "", () -> vacate(led, "b"));
        assertRefused("BEFORE_LAST_CHANGE", "/on",
                () -> CommitteeRules.vacate(led, new VacateSeat("a", DAY.minusDays(1))));
    }

    @Test
    void aTermEndsAfterItBegan() {
        assertRefused("EMPTY_PERIOD", "/termTo", () -> CommitteeRules.establish("c", tree.of("S"),
                CommitteeBody.EXECUTIVE, new ConfigureCommittee(7, new Term(DAY, DAY))));
    }

    private Committee committee(int seats) {
        return CommitteeRules
                .establish("c", tree.of("S"), CommitteeBody.EXECUTIVE, new ConfigureCommittee(seats, null))
                .state();
    }

    private Committee fill(Committee committee, String memberId, SeatPosition position) {
        return CommitteeRules.fill(committee, new FillSeat(memberId, position, DAY, false), ACTIVE, inside).state();
    }

    private static Committee vacate(Committee committee, String memberId) {
        return CommitteeRules.vacate(committee, new VacateSeat(memberId, DAY.plusMonths(1))).state();
    }
}
