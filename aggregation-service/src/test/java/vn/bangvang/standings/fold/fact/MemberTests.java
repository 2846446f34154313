package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a member's dates say. */
class MemberTests {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);

    private static Member disciplined(String decidedOn, String liftedOn) {
        LocalDate lifted = liftedOn == null ? null : LocalDate.parse(liftedOn);
        return new Member("m", FROM, null, List.of(), List.of(),
                List.of(new Member.Discipline(LocalDate.parse(decidedOn), lifted)));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, , false", "2021-01-01, , true", "2021-12-31, , true", "2022-01-01, , false",
            "2021-03-01, 2021-12-30, false", "2021-03-01, 2021-12-31, false", "2021-03-01, 2022-01-01, true"})
    void aDisciplineIsShownWhenItWasDecidedInTheTimeAndStoodAtItsEnd(String decidedOn, String liftedOn,
            boolean counts) {
        assertThat(disciplined(decidedOn, liftedOn).wasDisciplined(FROM, TO)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01, , true", "2022-01-01, , false", "2021-03-01, 2021-12-31, false",
            "2021-03-01, 2022-01-01, false"})
    void oneThatWasLiftedAsWrongBindsNothingWheneverThatWas(String decidedOn, String liftedOn, boolean binds) {
        assertThat(disciplined(decidedOn, liftedOn).isDisciplined(FROM, TO)).isEqualTo(binds);
    }

    @Test
    void whoWasNeverDisciplinedIsNot() {
        assertThat(new Member("m", FROM, null, List.of(), List.of(), List.of()).isDisciplined(FROM, TO)).isFalse();
    }

    private static Member placed(Member.Placement... placements) {
        return new Member("m", LocalDate.of(2020, 5, 1), null, List.of(placements),
                List.of(new Member.StatusFrom(MemberStatus.PROBATIONARY, LocalDate.of(2020, 5, 1)),
                        new Member.StatusFrom(MemberStatus.OFFICIAL, LocalDate.of(2021, 5, 1))),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"2020-04-30, ", "2020-05-01, a", "2021-12-31, a", "2022-01-01, b", "2030-01-01, b"})
    void theOfficialCellIsTheOneOfTheDay(LocalDate day, String cell) {
        LocalDate moved = LocalDate.of(2022, 1, 1);
        Member member = placed(new Member.Placement("t", LocalDate.of(2019, 1, 1), null, true),
                new Member.Placement("a", LocalDate.of(2020, 5, 1), moved, false),
                new Member.Placement("b", moved, null, false));
        assertThat(member.cellOn(day)).isEqualTo(cell);
        assertThat(member.admittedBy()).isEqualTo("a");
        assertThat(member.references()).containsExactly(SubjectKey.organisation("t"), SubjectKey.organisation("a"),
                SubjectKey.organisation("b"));
    }

    @Test
    void whoCameLaterThanTheAdmissionWasAdmittedElsewhere() {
        assertThat(placed(new Member.Placement("late", LocalDate.of(2021, 1, 1), null, false)).admittedBy()).isNull();
        assertThat(placed().admittedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2020-04-30, ", "2020-05-01, PROBATIONARY", "2021-04-30, PROBATIONARY", "2021-05-01, OFFICIAL"})
    void theStatusIsTheOneOfTheDay(LocalDate day, MemberStatus status) {
        assertThat(placed().statusOn(day)).isEqualTo(status);
    }

    @Test
    void someStatusesAreNotReviewedAndSomeAreNoMembership() {
        assertThat(MemberStatus.values()).filteredOn(MemberStatus::isMember)
                .containsExactly(MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL, MemberStatus.EXEMPT,
                        MemberStatus.SUSPENDED);
        assertThat(MemberStatus.values()).filteredOn(MemberStatus::isReviewed)
                .containsExactly(MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL);
    }
}
