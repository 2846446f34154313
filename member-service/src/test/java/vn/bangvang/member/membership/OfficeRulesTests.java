package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.membership.MemberCommand.AssignPosition;
import vn.bangvang.member.membership.MemberCommand.DisciplineMember;
import vn.bangvang.member.membership.MemberCommand.EndPosition;
import vn.bangvang.member.membership.MemberCommand.LiftDiscipline;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class OfficeRulesTests {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    private final Member member = MemberStory.decisions().get(1).state();

    @Test
    void aPositionIsHeldOnceAndEndsOnce() {
        AssignPosition assign = new AssignPosition(PositionType.DIRECTOR, "S", DAY);
        Member director = OfficeRules.assign(member, "p1", assign).state();
        assertRefused("POSITION_ALREADY_HELD", "/type", () -> OfficeRules.assign(director, "p2", assign));
        assertRefused("UNKNOWN_POSITION", "", () -> OfficeRules.end(director, new EndPosition("p2", DAY)));
        assertRefused("BEFORE_LAST_CHANGE", "/on",
                () -> OfficeRules.end(director, new EndPosition("p1", DAY.minusDays(1))));

        Member left = OfficeRules.end(director, new EndPosition("p1", DAY.plusDays(1))).state();

        assertThat(left.positions()).extracting(Position::to).containsExactly(DAY.plusDays(1));
        assertRefused("ALREADY_ENDED", "", () -> OfficeRules.end(left, new EndPosition("p1", DAY.plusDays(2))));
        assertThat(OfficeRules.assign(left, "p2", assign).state().positions()).hasSize(2);
    }

    @Test
    void theEndOfAMembershipEndsItsPositions() {
        Member director = OfficeRules.assign(member, "p1", new AssignPosition(PositionType.DIRECTOR, "S", DAY))
                .state();
        Member gone = MemberRules
                .remove(director, new RemoveMember(RemovalReason.RESIGNED, DAY.plusDays(5), null))
                .state();
        assertThat(gone.positions()).extracting(Position::to).containsExactly(DAY.plusDays(5));
        assertRefused("FINAL_STATUS", "",
                () -> OfficeRules.assign(gone, "p2", new AssignPosition(PositionType.SECRETARY, "S", DAY)));
    }

    @Test
    void aDisciplineStandsUntilItIsLiftedOnce() {
        Member warned = OfficeRules.discipline(member, "d1", new DisciplineMember(DisciplineForm.WARNING, DAY, "1-QĐ"))
                .state();
        assertThat(warned.disciplines()).extracting(Discipline::liftedOn).containsOnlyNulls();
        assertRefused("UNKNOWN_DISCIPLINE", "", () -> OfficeRules.lift(warned, new LiftDiscipline("d2", DAY)));

        Member cleared = OfficeRules.lift(warned, new LiftDiscipline("d1", DAY.plusDays(9))).state();

        assertThat(cleared.disciplines()).extracting(Discipline::liftedOn).containsExactly(DAY.plusDays(9));
        assertRefused("ALREADY_ENDED", "", () -> OfficeRules.lift(cleared, new LiftDiscipline("d1", DAY)));
    }
}
