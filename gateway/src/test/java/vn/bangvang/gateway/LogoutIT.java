package vn.bangvang.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

import vn.bangvang.servicetesting.TestIssuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A login ends here, at the issuer, or because the issuer says so. */
class LogoutIT extends LoginFixture {

    @Test
    void loggingOutNeedsTheCsrfTokenAndEndsTheSessionHereAndAtTheIssuer() {
        logIn("/");
        String csrf = PORTAL.last().headers().get("x-bangvang-csrf-token");
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);

        HttpResponse<String> farewell = browser.post("/logout", "_csrf=" + URLEncoder.encode(csrf, UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded", "Accept", HTML);

        assertThat(farewell.statusCode()).isEqualTo(302);
        assertThat(URI.create(location(farewell)).getPath()).isEqualTo("/logout");
        assertThat(location(farewell)).startsWith(ISSUER.uri()).contains("id_token_hint=", "da-dang-xuat");
        assertThat(page("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/v1/organisations").statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverLogsOutElsewhereOrIsLoggedOutThereIsLoggedOutHere() {
        logIn("/");
        GatewayClient other = GatewayClient.forPrograms(port);
        try (TestIssuer stranger = TestIssuer.start()) {
            String forged = stranger.token(claims -> claims.issuer(ISSUER.uri())
                    .subject("admin")
                    .audience("bang-vang-gateway")
                    .jwtID("1")
                    .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
            assertThat(told(other, forged)).isEqualTo(400);
        }
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.audience("another-client")))).isEqualTo(400);
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.claim("sid", "another login")))).isEqualTo(200);
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.subject("somebody else")))).isEqualTo(200);
        assertThat(browser.get("/api/v1/organisations").statusCode()).isEqualTo(200);

        assertThat(told(other, ISSUER.logoutToken(claims -> {}))).isEqualTo(200);

        assertThat(browser.get("/api/v1/organisations").statusCode()).isEqualTo(401);
        assertThat(page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whatTheIssuerTellsOneGatewayEveryGatewayHears() {
        startSecondGateway();
        browser = GatewayClient.forABrowser(SECOND_GATEWAY);
        logIn("/");
        assertThat(browser.get("/api/v1/organisations").statusCode()).isEqualTo(200);

        assertThat(told(GatewayClient.forPrograms(port), ISSUER.logoutToken(claims -> {}))).isEqualTo(200);

        assertThat(browser.get("/api/v1/organisations").statusCode()).isEqualTo(401);
    }

    /** It runs until the JVM ends: its end would be that of all connections of the JVM. */
    private static void startSecondGateway() {
        new SpringApplicationBuilder(Gateway.class).run("--server.port=" + SECOND_GATEWAY,
                "--bangvang.login.client-secret=for-this-test",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
                "--bangvang.services.portal=" + PORTAL.uri(), "--bangvang.services.member=" + MEMBER.uri());
    }

    /** Section 2.6 of OpenID Connect Back-Channel Logout 1.0: the caller is wrong, not an issuer that is away. */
    @Test
    void whatIsNoLogoutTokenIsABadRequest() {
        GatewayClient other = GatewayClient.forPrograms(port);
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.claim("events", null)))).isEqualTo(400);
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.claim("events", "logout")))).isEqualTo(400);
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.claim("events", Map.of())))).isEqualTo(400);
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.issuer(null)))).isEqualTo(400);
        assertThat(told(other, ISSUER.logoutToken(claims -> claims.jwtID(null)))).isEqualTo(400);
        assertThat(told(other, ISSUER.token("admin", "standings:read"))).isEqualTo(400);
        assertThat(told(other, "not.a.token")).isEqualTo(400);
        assertThat(told(other, "")).isEqualTo(400);
    }

    private static int told(GatewayClient issuer, String logoutToken) {
        return issuer.post("/logout/connect/back-channel/bang-vang", "logout_token=" + logoutToken, "Content-Type",
                "application/x-www-form-urlencoded").statusCode();
    }
}
