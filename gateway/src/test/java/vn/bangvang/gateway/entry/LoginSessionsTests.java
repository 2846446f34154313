package vn.bangvang.gateway.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class LoginSessionsTests {

    @ParameterizedTest
    @CsvSource({"9, true", "11, false"})
    void aLoginLastsForADaysWorkHoweverBusyItIs(long hours, boolean lasts) {
        var store = new InMemoryWebSessionStore();
        store.setClock(Clock.fixed(Instant.now().minus(Duration.ofHours(hours)), ZoneOffset.UTC));
        WebSession session = store.createWebSession().block();
        session.start();
        session.getAttributes().put("who", "clerk");
        MockServerWebExchange exchange = MockServerWebExchange.builder(MockServerHttpRequest.get("/")
                .cookie(new HttpCookie(LoginSessions.SECURE_COOKIE, session.getId()))).session(session).build();

        new LoginSessions().longestSession(Duration.ofHours(10)).filter(exchange, _ -> Mono.empty()).block();

        assertThat(session.getAttributes().containsKey("who")).isEqualTo(lasts);
    }
}
