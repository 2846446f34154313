package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.fact.Committee.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** A committee has the seats of the day, not those of its latest term. */
class CommitteeTests {
    private static final LocalDate CONGRESS = LocalDate.of(2022, 2, 15);

    private static Committee of(int seats, Term... terms) {
        return new Committee("c", "S", Committee.Body.EXECUTIVE, seats, List.of(terms), List.of());
    }

    @Test
    void theSeatsOfALaterTermAreNotThereBeforeItBegins() {
        Committee committee = of(9, new Term(7, LocalDate.of(2020, 6, 1), CONGRESS), new Term(9, CONGRESS, null));
        assertThat(committee.seatsOn(CONGRESS.minusDays(1))).isEqualTo(7);
        assertThat(committee.seatsOn(CONGRESS)).isEqualTo(9);
        assertThat(committee.seatsOn(LocalDate.of(2020, 5, 31))).isZero();
    }

    @Test
    void afterATermAndBetweenTwoThereAreNoSeatsAndNobodySits() {
        LocalDate elected = LocalDate.of(2020, 7, 1);
        LocalDate end = LocalDate.of(2025, 6, 30);
        LocalDate next = LocalDate.of(2025, 9, 1);
        var committee = new Committee("c", "S", Committee.Body.EXECUTIVE, 9,
                List.of(new Term(7, elected, end), new Term(9, next, null)),
                List.of(new Committee.Holder("m", elected, null)));
        assertThat(committee.seatsOn(end.minusDays(1))).isEqualTo(7);
        assertThat(committee.holdersOn(end.minusDays(1))).containsExactly("m");
        assertThat(committee.seatsOn(end)).isZero();
        assertThat(committee.holdersOn(end)).isEmpty();
        assertThat(committee.seatsOn(next)).isEqualTo(9);
    }

    @Test
    void ofACommitteeWhoseTermsAreNotToldTheSeatsAreThoseItHas() {
        assertThat(of(7).seatsOn(LocalDate.of(1990, 1, 1))).isEqualTo(7);
    }
}
