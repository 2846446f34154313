package vn.bangvang.gateway.answers;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

class AudienceTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static Audience of(MockServerHttpRequest.BaseBuilder<?> request) {
        return Audience.of(request.build());
    }

    @Test
    void aBrowserThatOpensAPageIsAPerson() {
        assertThat(of(MockServerHttpRequest.get("/don-vi/1").header("Accept", BROWSER))).isEqualTo(Audience.PERSON);
        assertThat(of(MockServerHttpRequest.get("/").header("Accept", BROWSER).header("Sec-Fetch-Mode", "navigate")))
                .isEqualTo(Audience.PERSON);
    }

    @Test
    void scriptsStreamsSystemsAndWhoeverAsksTheApiAreProgrammes() {
        assertThat(of(MockServerHttpRequest.get("/api/v1/members").header("Accept", BROWSER)))
                .isEqualTo(Audience.PROGRAM);
        assertThat(of(MockServerHttpRequest.get("/").header("Accept", BROWSER).header("HX-Request", "true")))
                .isEqualTo(Audience.PROGRAM);
        assertThat(of(MockServerHttpRequest.get("/").header("Accept", BROWSER).header("Sec-Fetch-Mode", "cors")))
                .isEqualTo(Audience.PROGRAM);
        assertThat(of(MockServerHttpRequest.get("/").header("Accept", "text/event-stream")))
                .isEqualTo(Audience.PROGRAM);
        assertThat(of(MockServerHttpRequest.get("/").header("Accept", "application/json"))).isEqualTo(Audience.PROGRAM);
        assertThat(of(MockServerHttpRequest.get("/"))).isEqualTo(Audience.PROGRAM);
        assertThat(of(MockServerHttpRequest.post("/").header("Accept", BROWSER))).isEqualTo(Audience.PROGRAM);
    }

}
