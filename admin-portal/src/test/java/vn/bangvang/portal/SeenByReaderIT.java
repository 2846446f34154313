package vn.bangvang.portal;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.FluxExchangeResult;

import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.position.SeenPosition.Aggregate;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader goes from page to page, and the API is told what the reader has seen. */
class SeenByReaderIT extends PortalIT {
    private static final String PAGE = "/don-vi/S-GDDT?ky=2021";
    private static final String FIRST = position(1);
    private static final String SECOND = position(2);

    @AfterEach
    void asBefore() {
        API.standsAt("");
        API.hasNotRead("nothing");
    }

    @Test
    void aPageShowsNothingOlderThanTheOneBefore() {
        API.standsAt(FIRST);
        ResponseCookie kept = open("").getResponseCookies().getFirst("bv-seen");
        assertThat(kept.getValue()).isEqualTo(FIRST);
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getMaxAge()).as("until the browser is closed").isNegative();

        API.standsAt(SECOND);
        ResponseCookie next = open(kept.getValue()).getResponseCookies().getFirst("bv-seen");

        assertThat(API.positions()).as("of the first request").contains(FIRST);
        assertThat(next.getValue()).isEqualTo(SECOND);
    }

    @Test
    void whenNobodyHasReadSoFarWhatIsThereIsShown() {
        API.hasNotRead(FIRST);
        API.standsAt(SECOND);

        FluxExchangeResult<String> page = open(FIRST);

        assertThat(page.getStatus().value()).isEqualTo(200);
        assertThat(page.getResponseCookies().getFirst("bv-seen").getValue()).isEqualTo(SECOND);
    }

    @Test
    void aSpoiltCookieIsNotPassedOn() {
        open("abc." + FIRST.substring(1) + "." + SECOND);

        assertThat(API.lastPosition()).isEqualTo(SECOND);
    }

    private FluxExchangeResult<String> open(String seen) {
        return browser().client()
                .get()
                .uri(PAGE)
                .header("Accept", "text/html")
                .cookie("bv-seen", seen)
                .exchange()
                .returnResult(String.class);
    }

    private static String position(long version) {
        return PositionForm.write(new SeenPosition(Map.of(Aggregate.of("member.member.v1", "m"), version),
                new TreeMap<>()));
    }
}
