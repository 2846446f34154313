package vn.bangvang.gateway.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PendingLoginsTests {
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");
    private static final OAuth2AuthorizationRequest REQUEST = OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri("https://issuer.example/authorize")
            .clientId("gateway")
            .redirectUri("https://gateway.example/login/oauth2/code/bang-vang")
            .state("s-1")
            .attributes(Map.of("nonce", "n-1", "registration_id", "bang-vang"))
            .build();

    @Test
    void aLoginIsKnownAgainByAnotherInstanceWithTheSameSecret() {
        OAuth2AuthorizationRequest known = back(gateway("secret", 0), startedAt(gateway("secret", 0)), "s-1");

        assertThat(known.getAttributes()).isEqualTo(REQUEST.getAttributes());
        assertThat(known.getRedirectUri()).isEqualTo(REQUEST.getRedirectUri());
        assertThat(known.getState()).isEqualTo("s-1");
    }

    @ParameterizedTest
    @CsvSource({"another secret, 0, s-1, 0", "secret, 301, s-1, 0", "secret, 0, s-2, 0", "secret, 0, s-1, 20"})
    void aLoginOfAnotherGatewayOrOfLongAgoOrForAnotherStateOrChangedOnTheWayIsNone(String secret, long secondsLater,
            String state, int changedAt) {
        String cookie = startedAt(gateway("secret", 0));
        if (changedAt > 0) {
            char other = cookie.charAt(changedAt) == 'A' ? 'B' : 'A';
            cookie = cookie.substring(0, changedAt) + other + cookie.substring(changedAt + 1);
        }
        assertThat(back(gateway(secret, secondsLater), cookie, state)).isNull();
    }

    @Test
    void whatStrangersWriteIntoTheCookieIsNone() {
        assertThat(back(gateway("secret", 0), "nonsense", "s-1")).isNull();
        assertThat(back(gateway("secret", 0), "%", "s-1")).isNull();
    }

    private static PendingLogins gateway(String secret, long secondsLater) {
        return new PendingLogins(SealedCookie.with(secret, "test"), JsonMapper.builder().build(),
                Clock.fixed(START.plus(Duration.ofSeconds(secondsLater)), ZoneOffset.UTC));
    }

    private static String startedAt(PendingLogins logins) {
        MockServerWebExchange exchange = MockServerWebExchange
                .from(MockServerHttpRequest.get("/oauth2/authorization/bang-vang"));
        logins.saveAuthorizationRequest(REQUEST, exchange).block();
        return exchange.getResponse().getCookies().getFirst(PendingLogins.COOKIE).getValue();
    }

    private static OAuth2AuthorizationRequest back(PendingLogins logins, String cookie, String state) {
        return logins.removeAuthorizationRequest(MockServerWebExchange.from(MockServerHttpRequest
                .get("/login/oauth2/code/bang-vang?code=once&state=" + state)
                .cookie(new HttpCookie(PendingLogins.COOKIE, cookie)))).block();
    }
}
