package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.outbox.aggregate.Decided;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class PlannedDecisionsTests {
    private static final LocalDate PLANNED = OrganisationFixture.TODAY.plusMonths(1);
    private static final LocalDate HAPPENED = OrganisationFixture.TODAY.minusDays(1);

    private final OrganisationFixture tree = OrganisationFixture.province();
    private final Member moving = transferred(MemberRules.admit("m",
            new AdmitMember("p", "CB1", LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1), null, null),
            tree.of("CB1"), PersonRecords.NONE, OrganisationFixture.NOW).state(), "C", PLANNED);

    @Test
    void anEndCancelsWhatWasPlannedForLaterAndListsIt() {
        Decided<Member, MemberEvent> died = removed(moving, MemberEvent.RemovalReason.DECEASED, HAPPENED);

        assertThat(died.state().placements()).containsExactly(
                new CellPlacement("CB1", LocalDate.of(2015, 1, 1), HAPPENED, CellPlacement.Type.ADMISSION, null));
        assertThat(died.events()).containsExactly(new MemberEvent.Removed(HAPPENED,
                MemberEvent.RemovalReason.DECEASED, null, List.of(new Fact(Fact.Kind.TRANSFER, PLANNED))));
    }

    @Test
    void aPlannedEndGivesWayToADeathAndItsPositionsEndOnThatDay() {
        Member secretary = OfficeRules.assign(moving, "p1", new MemberCommand.AssignPosition(Position.Type.SECRETARY,
                "S", LocalDate.of(2020, 1, 1)), tree.of("S"), List.of()).state();
        Member leaving = removed(secretary, MemberEvent.RemovalReason.TRANSFERRED_OUT, PLANNED.plusDays(1)).state();

        Member died = removed(leaving, MemberEvent.RemovalReason.DECEASED, HAPPENED).state();

        assertThat(died.status()).isEqualTo(MemberStatus.DECEASED);
        assertThat(died.positions()).extracting(Position::to).containsExactly(HAPPENED);
    }

    @Test
    void whatWasDecidedForADayThatHasComeIsHistory() {
        Member moved = transferred(moving, "G", HAPPENED);
        assertThat(moved.placements()).extracting(CellPlacement::cellId).containsExactly("CB1", "G", "C");
        assertRefused("BEFORE_LAST_CHANGE", "/effectiveOn",
                () -> removed(moved, MemberEvent.RemovalReason.DECEASED, HAPPENED.minusDays(1)));
    }

    private Member transferred(Member member, String cellId, LocalDate on) {
        return PlannedDecisions.decide(member, on, OrganisationFixture.NOW, now -> TransferRules.transfer(now,
                new TransferMember(cellId, MemberEvent.TransferType.OFFICIAL, on, null, null), tree.of(cellId)))
                .state();
    }

    private static Decided<Member, MemberEvent> removed(Member member, MemberEvent.RemovalReason reason,
            LocalDate on) {
        return PlannedDecisions.decide(member, on, OrganisationFixture.NOW,
                now -> MemberRules.remove(now, new RemoveMember(reason, on, null), OrganisationFixture.NOW));
    }
}
