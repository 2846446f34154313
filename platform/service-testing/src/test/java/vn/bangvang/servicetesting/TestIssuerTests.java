package vn.bangvang.servicetesting;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TestIssuerTests {
    private final TestIssuer issuer = TestIssuer.shared();
    private final JwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer.uri());

    @Test
    void aTokenSaysWhoWhereAndWhatAndIsFoundGenuineByDiscovery() {
        Jwt token = decoder.decode(issuer.token("loader", "*", "members:read", "members:write"));

        assertThat(token.getSubject()).isEqualTo("loader");
        assertThat(token.getClaimAsString("organisation")).isEqualTo("*");
        assertThat(token.getClaimAsString("scope")).isEqualTo("members:read members:write");
        assertThat(token.getAudience()).containsExactly("bang-vang");
        assertThat(token.getIssuer()).hasToString(issuer.uri());
    }

    @Test
    void aTokenWithoutAnOrganisationCarriesNoClaim() {
        assertThat(decoder.decode(issuer.token("nobody", null)).hasClaim("organisation")).isFalse();
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        try (TestIssuer other = TestIssuer.start()) {
            assertThatThrownBy(() -> decoder.decode(other.token("intruder", "*"))).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void aTestCanAskForATokenThatHasExpired() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        String token = issuer.token(claims -> claims.subject("late")
                .issueTime(Date.from(yesterday))
                .expirationTime(Date.from(yesterday.plusSeconds(60))));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtValidationException.class);
    }
}
