package vn.bangvang.standings.fold.fact;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What an event was told with comes back from the numbers it is kept in. */
class KeptEventTests {
    private static final Instant RECORDED = Instant.parse("2021-12-31T23:59:59.123456789Z");
    private static final Fact FACT = new Prize("p", "S", "FIRST", 2021, false);

    private static Event event(String id, Integer revision, Place place) {
        return new Event(id, "P", "p", 3, Period.year(2021), revision, RECORDED, FACT, place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0197f3a2-5b1c-7def-8123-456789abcdef", "0197F3A2-5B1C-7DEF-8123-456789ABCDEF", "e-1", "",
            "000000000000000000000000000000000000", "00000000-0000-0000-0000-000000000000"})
    void anyIdComesBackAsItWasTold(String id) {
        assertThat(event(id, 1, null).id()).isEqualTo(id);
    }

    @Test
    void instantsPlaceAndRevisionComeBack() {
        var place = new Place("evaluation.rating.v1-2", 1L << 40, Instant.parse("2022-01-01T00:00:00.007Z"));

        Event told = event("e", 2, place);
        Event unknown = event("e", null, null);

        assertThat(told.recordedAt()).isEqualTo(RECORDED);
        assertThat(told.place()).isEqualTo(place);
        assertThat(told.periodRevision()).isEqualTo(2);
        assertThat(unknown.place()).isNull();
        assertThat(unknown.periodRevision()).isNull();
        assertThat(unknown.revision()).isEqualTo(1);
    }

    @Test
    void twoAreEqualWhenAllThatTheyWereToldWithIs() {
        var place = new Place("log-0", 1, Instant.EPOCH);

        assertThat(event("e", 1, place)).isEqualTo(event("e", 1, place)).hasSameHashCodeAs(event("e", 1, place));
        assertThat(event("e", 1, place)).isNotEqualTo(event("e", 1, new Place("log-0", 2, Instant.EPOCH)))
                .isNotEqualTo(event("e", null, place))
                .isNotEqualTo(event("f", 1, place))
                .isNotEqualTo(event("e", 1, null));
        assertThat(event("e", 1, null).at(place)).isEqualTo(event("e", 1, place));
    }
}
