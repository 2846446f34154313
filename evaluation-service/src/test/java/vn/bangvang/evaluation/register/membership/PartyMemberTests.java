package vn.bangvang.evaluation.register.membership;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.register.membership.PartyMember.CellPlacement;
import vn.bangvang.evaluation.register.membership.PartyMember.DatedStatus;
import vn.bangvang.evaluation.register.membership.PartyMember.Discipline;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.membership.PartyMember.PlacementType;
import vn.bangvang.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

class PartyMemberTests {
    private static final LocalDate END_OF_2021 = LocalDate.of(2021, 12, 31);
    private static final LocalDate ADMITTED = LocalDate.of(2015, 5, 19);

    @Test
    void aTemporaryTransferLeavesTheOfficialCell() {
        PartyMember member = member(List.of(new CellPlacement("CB1", ADMITTED, null, PlacementType.ADMISSION),
                new CellPlacement("CB2", LocalDate.of(2021, 9, 1), null, PlacementType.TEMPORARY)), List.of());

        assertThat(member.cellOn(END_OF_2021)).contains("CB1");
        assertThat(member.cellOn(ADMITTED.minusDays(1))).isEmpty();
    }

    @Test
    void anOfficialTransferCountsFromItsDateOn() {
        LocalDate moved = LocalDate.of(2022, 2, 10);
        PartyMember member = member(List.of(new CellPlacement("CB2", ADMITTED, moved, PlacementType.ADMISSION),
                new CellPlacement("CB3", moved, null, PlacementType.INTERNAL)), List.of());

        assertThat(member.cellOn(END_OF_2021)).contains("CB2");
        assertThat(member.cellOn(moved)).contains("CB3");
    }

    @Test
    void aSuspensionEndsWhenTheNextStatusBegins() {
        RegisterFixture register = new RegisterFixture().with("m", "CB1", ADMITTED)
                .withStatus("m", MemberStatus.SUSPENDED, LocalDate.of(2021, 12, 1))
                .withStatus("m", MemberStatus.OFFICIAL, LocalDate.of(2022, 3, 1));
        PartyMember member = register.find("m").orElseThrow();

        assertThat(member.statusOn(END_OF_2021)).contains(MemberStatus.SUSPENDED);
        assertThat(member.statusOn(LocalDate.of(2022, 3, 1))).contains(MemberStatus.OFFICIAL);
        assertThat(member.isActiveOn(ADMITTED.minusDays(1))).isFalse();
        assertThat(register.membersOn("CB1", END_OF_2021)).hasSize(1);
    }

    @Test
    void aLiftedDisciplineNoLongerCounts() {
        Discipline standing = new Discipline("d", DisciplineForm.WARNING, LocalDate.of(2021, 4, 1), null);
        Discipline lifted = new Discipline("d", DisciplineForm.WARNING, LocalDate.of(2021, 4, 1), END_OF_2021);

        assertThat(member(List.of(), List.of(standing)).isDisciplinedIn(Period.year(2021))).isTrue();
        assertThat(member(List.of(), List.of(standing)).isDisciplinedIn(Period.year(2020))).isFalse();
        assertThat(member(List.of(), List.of(lifted)).isDisciplinedIn(Period.year(2021))).isFalse();
    }

    private static PartyMember member(List<CellPlacement> placements, List<Discipline> disciplines) {
        return new PartyMember("m", null, MemberStatus.OFFICIAL, ADMITTED, "CB1", placements,
                List.of(new DatedStatus(MemberStatus.OFFICIAL, ADMITTED)), disciplines, List.of());
    }
}
