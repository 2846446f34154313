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
        Committee committee = of(9, new Term(7, LocalDate.of(2020, 6, 1)), new Term(9, CONGRESS));
        assertThat(committee.seatsOn(CONGRESS.minusDays(1))).isEqualTo(7);
        assertThat(committee.seatsOn(CONGRESS)).isEqualTo(9);
        assertThat(committee.seatsOn(LocalDate.of(2020, 5, 31))).isZero();
    }

    @Test
    void ofACommitteeWhoseTermsAreNotToldTheSeatsAreThoseItHas() {
        assertThat(of(7).seatsOn(LocalDate.of(1990, 1, 1))).isEqualTo(7);
    }
}
