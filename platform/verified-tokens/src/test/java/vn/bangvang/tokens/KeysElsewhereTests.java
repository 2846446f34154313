package vn.bangvang.tokens;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.reactive.function.client.WebClient;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

class KeysElsewhereTests {
    /** Where browsers are; nothing listens on port 1. */
    private static final String PUBLIC_NAME = "http://127.0.0.1:1";

    @Test
    void keysHaveAnAddressOfTheirOwnWhereTheIssuersNameIsForBrowsersOnly() {
        TestIssuer issuer = TestIssuer.shared();
        var trusted = new OAuth2ResourceServerProperties();
        trusted.getJwt().setIssuerUri(PUBLIC_NAME);
        trusted.getJwt().setJwkSetUri(issuer.uri() + "/jwks");
        trusted.getJwt().setAudiences(List.of("bang-vang"));
        VerifiedTokens tokens = new VerifiedTokensConfiguration().verifiedTokens(trusted, WebClient.builder(),
                new TokenSettings(Duration.ofSeconds(30)));

        Jwt token = tokens.decode(issuer.token(claims -> claims.subject("system").issuer(PUBLIC_NAME)))
                .block(Duration.ofSeconds(30));

        assertThat(token).isNotNull().extracting(Jwt::getSubject).isEqualTo("system");
    }
}
