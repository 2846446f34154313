package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.membership.MemberCommand.AssignPosition;
import vn.bangvang.member.membership.MemberCommand.DisciplineMember;
import vn.bangvang.member.membership.MemberCommand.EndPosition;
import vn.bangvang.member.membership.MemberCommand.LiftDiscipline;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.member.organisation.OrganisationKind;
import vn.bangvang.member.organisation.OrganisationStory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;
import static vn.bangvang.member.organisation.OrganisationStory.S;

class OfficeRulesTests {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    private final OrganisationFixture tree = OrganisationStory.surroundings();
    private final Member member = MemberStory.decisions().get(1).state();

    @Test
    void aPositionIsHeldOnceAndEndsOnce() {
        AssignPosition assign = new AssignPosition(Position.Type.DIRECTOR, S, DAY);
        Member director = OfficeRules.assign(member, "p1", assign, tree.of(S), List.of()).state();
        assertRefused("POSITION_ALREADY_HELD", "/type",
                () -> OfficeRules.assign(director, "p2", assign, tree.of(S), List.of()));
        assertRefused("UNKNOWN_POSITION", "", () -> OfficeRules.end(director, new EndPosition("p2", DAY)));
        assertRefused("BEFORE_LAST_CHANGE", "/on",
                () -> OfficeRules.end(director, new EndPosition("p1", DAY.minusDays(1))));

        Member left = OfficeRules.end(director, new EndPosition("p1", DAY.plusDays(1))).state();

        assertThat(left.positions()).extracting(Position::to).containsExactly(DAY.plusDays(1));
        assertRefused("ALREADY_ENDED", "", () -> OfficeRules.end(left, new EndPosition("p1", DAY.plusDays(2))));
        assertRefused("POSITION_ALREADY_HELD", "/type",
                () -> OfficeRules.assign(left, "p2", assign, tree.of(S), List.of()));
        AssignPosition laterOn = new AssignPosition(Position.Type.DIRECTOR, S, DAY.plusDays(1));
        assertThat(OfficeRules.assign(left, "p2", laterOn, tree.of(S), List.of()).state().positions()).hasSize(2);
    }

    @Test
    void aPositionIsHeldInAStandingOrganisationOfTheProvinceSinceAdmission() {
        tree.with("Q", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        assertRefused("OTHER_PROVINCE", "/organisationId", () -> assigned("Q", DAY));
        assertRefused("BEFORE_FOUNDING", "/from", () -> assigned(S, LocalDate.of(2009, 12, 31)));
        assertRefused("BEFORE_LAST_CHANGE", "/from", () -> assigned(S, member.admittedOn().minusDays(1)));
        tree.dissolved(S);
        assertRefused("ALREADY_DISSOLVED", "/organisationId", () -> assigned(S, DAY));
    }

    @Test
    void theEndOfAMembershipEndsItsPositions() {
        Member director = OfficeRules
                .assign(member, "p1", new AssignPosition(Position.Type.DIRECTOR, S, DAY), tree.of(S), List.of())
                .state();
        Member gone = MemberRules
                .remove(director, new RemoveMember(MemberEvent.RemovalReason.RESIGNED, DAY.plusDays(5), null),
                        OrganisationFixture.NOW)
                .state();
        assertThat(gone.positions()).extracting(Position::to).containsExactly(DAY.plusDays(5));
        assertRefused("FINAL_STATUS", "",
                () -> OfficeRules.assign(gone, "p2", new AssignPosition(Position.Type.SECRETARY, S, DAY), tree.of(S),
                        List.of()));
    }

    @Test
    void aDisciplineStandsUntilItIsLiftedOnce() {
        Member warned = OfficeRules
                .discipline(member, "d1", new DisciplineMember(Discipline.Form.WARNING, DAY, "1-QĐ"),
                        OrganisationFixture.NOW)
                .state();
        assertThat(warned.disciplines()).extracting(Discipline::liftedOn).containsOnlyNulls();
        assertRefused("DISCIPLINE_ALREADY_RECORDED", "/decisionNo", () -> OfficeRules.discipline(warned, "d2",
                new DisciplineMember(Discipline.Form.WARNING, DAY, "1-QĐ"), OrganisationFixture.NOW));
        assertThat(OfficeRules
                .discipline(warned, "d2", new DisciplineMember(Discipline.Form.WARNING, DAY, "2-QĐ"),
                        OrganisationFixture.NOW)
                .state()
                .disciplines()).hasSize(2);
        Member unnumbered = OfficeRules
                .discipline(member, "d1", new DisciplineMember(Discipline.Form.WARNING, DAY, null),
                        OrganisationFixture.NOW)
                .state();
        assertRefused("DISCIPLINE_ALREADY_RECORDED", "/decisionNo", () -> OfficeRules.discipline(unnumbered, "d2",
                new DisciplineMember(Discipline.Form.WARNING, DAY, null), OrganisationFixture.NOW));
        assertRefused("UNKNOWN_DISCIPLINE", "", () -> OfficeRules.lift(warned, new LiftDiscipline("d2", DAY)));

        Member cleared = OfficeRules.lift(warned, new LiftDiscipline("d1", DAY.plusDays(9))).state();

        assertThat(cleared.disciplines()).extracting(Discipline::liftedOn).containsExactly(DAY.plusDays(9));
        assertRefused("ALREADY_ENDED", "", () -> OfficeRules.lift(cleared, new LiftDiscipline("d1", DAY)));
    }

    private Member assigned(String organisationId, LocalDate from) {
        return OfficeRules
                .assign(member, "p1", new AssignPosition(Position.Type.DIRECTOR, organisationId, from),
                        tree.of(organisationId), List.of())
                .state();
    }
}
