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
    void aDisciplineCountsWhenItWasDecidedInTheTimeAndStandsAtItsEnd(String decidedOn, String liftedOn,
            boolean counts) {
        assertThat(disciplined(decidedOn, liftedOn).isDisciplined(FROM, TO)).isEqualTo(counts);
    }

    @Test
    void whoWasNeverDisciplinedIsNot() {
        assertThat(new Member("m", FROM, null, List.of(), List.of(), List.of()).isDisciplined(FROM, TO)).isFalse();
    }
}
