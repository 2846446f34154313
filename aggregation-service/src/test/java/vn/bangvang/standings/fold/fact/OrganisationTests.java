package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an organisation was on a day. */
class OrganisationTests {
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

    private static Organisation organisation(LocalDate dissolvedOn, List<Organisation.Placement> placements) {
        return new Organisation("o", "O", "Now", OrganisationKind.GRASSROOTS_CELL, "today", FOUNDED, dissolvedOn, null,
                placements,
                List.of(new Organisation.KindFrom(OrganisationKind.SUBORDINATE_CELL, FOUNDED),
                        new Organisation.KindFrom(OrganisationKind.GRASSROOTS_CELL, LocalDate.of(2010, 1, 1))),
                List.of(new Organisation.NameFrom("First", FOUNDED),
                        new Organisation.NameFrom("Second", LocalDate.of(2015, 6, 1))));
    }

    private static final List<Organisation.Placement> MOVED = List.of(
            new Organisation.Placement("a", FOUNDED, LocalDate.of(2010, 1, 1)),
            new Organisation.Placement("b", LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1)));

    @ParameterizedTest
    @CsvSource({"1999-12-31, ", "2000-01-01, a", "2009-12-31, a", "2010-01-01, b", "2019-12-31, b", "2021-05-05, b"})
    void theParentIsTheOneOfThatDayAndAfterTheEndTheLast(LocalDate day, String parent) {
        assertThat(organisation(null, MOVED).parentOn(day)).isEqualTo(parent);
    }

    @Test
    void withoutPlacementsTheParentIsTodays() {
        assertThat(organisation(null, List.of()).parentOn(FOUNDED)).isEqualTo("today");
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01, SUBORDINATE_CELL, First", "2009-12-31, SUBORDINATE_CELL, First",
            "2010-01-01, GRASSROOTS_CELL, First", "2015-06-01, GRASSROOTS_CELL, Second"})
    void kindAndNameAreThoseOfTheDay(LocalDate day, OrganisationKind kind, String name) {
        assertThat(organisation(null, MOVED).kindOn(day)).isEqualTo(kind);
        assertThat(organisation(null, MOVED).nameOn(day)).isEqualTo(name);
    }

    @Test
    void withoutAHistoryKindAndNameAreTodays() {
        var plain = new Organisation("o", "O", "Now", OrganisationKind.GRASSROOTS_CELL, null, FOUNDED, null, null,
                List.of(), List.of(), List.of());
        assertThat(plain.kindOn(FOUNDED)).isEqualTo(OrganisationKind.GRASSROOTS_CELL);
        assertThat(plain.nameOn(FOUNDED)).isEqualTo("Now");
        assertThat(plain.references()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31, false", "2000-01-01, true", "2019-12-31, true", "2020-01-01, false", "2020-01-02, false"})
    void itLivesFromItsFoundingToTheDayBeforeItsEnd(LocalDate day, boolean alive) {
        assertThat(organisation(LocalDate.of(2020, 1, 1), MOVED).isAliveOn(day)).isEqualTo(alive);
        assertThat(organisation(null, MOVED).isAliveOn(day)).isEqualTo(!day.isBefore(FOUNDED));
    }
}
