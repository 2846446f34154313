package vn.bangvang.portal.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTests {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void aMomentHasANameOrATimeByTheClockOfTheReaders() {
        assertThat(Moments.read("dau-tuan", THURSDAY)).contains(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(Moments.read("hom-nay", THURSDAY)).contains(Instant.parse("2026-11-25T17:00:00Z"));
        assertThat(Moments.read("dau-thang", THURSDAY)).contains(Instant.parse("2026-10-31T17:00:00Z"));
        assertThat(Moments.read("2026-11-20T07:30", THURSDAY)).contains(Instant.parse("2026-11-20T00:30:00Z"));
        assertThat(Moments.read("2026-11-20T07:30:00Z", THURSDAY)).contains(Instant.parse("2026-11-20T07:30:00Z"));
    }

    @Test
    void whatIsNoMomentIsNone() {
        assertThat(Moments.read("", THURSDAY)).isEmpty();
        assertThat(Moments.read(null, THURSDAY)).isEmpty();
        assertThat(Moments.read("hôm qua", THURSDAY)).isEmpty();
    }

    @Test
    void aFieldShowsTheTimeThatWasChosen() {
        assertThat(Moments.input(Instant.parse("2026-11-20T00:30:59Z"))).isEqualTo("2026-11-20T07:30");
    }
}
