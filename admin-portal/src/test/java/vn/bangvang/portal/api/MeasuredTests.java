package vn.bangvang.portal.api;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** How fresh figures are is read from beside them. */
class MeasuredTests {

    private static Measured said(String header) {
        var headers = new HttpHeaders();
        headers.set("X-Bangvang-Freshness", header);
        return Measured.in(headers);
    }

    @Test
    void theHeaderSaysAsOfWhenAndHowFarBehind() {
        assertThat(said("as-of=\"2021-12-01T02:03:04Z\", millis=120, events=3, known=?1"))
                .isEqualTo(new Measured(Instant.parse("2021-12-01T02:03:04Z"), new Standings.Lag(120, 3, true)));
        assertThat(said("as-of=\"2021-12-01T02:03:04Z\", millis=0, events=0, known=?0").lag())
                .isEqualTo(new Standings.Lag(0, 0, false));
    }

    @Test
    void whatWasKnownThenIsNotBehindAndWhatIsNotSaidIsNotKnown() {
        assertThat(said("as-of=\"2021-12-01T02:03:04Z\""))
                .isEqualTo(new Measured(Instant.parse("2021-12-01T02:03:04Z"), null));
        assertThat(said("as-of=\"some day\"")).isEqualTo(new Measured(null, null));
        assertThat(Measured.in(new HttpHeaders())).isEqualTo(new Measured(null, null));
    }
}
