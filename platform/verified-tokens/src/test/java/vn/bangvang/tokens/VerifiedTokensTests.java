package vn.bangvang.tokens;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the issuer takes back is over soon, and an issuer that is away stops nobody who was let in before. */
class VerifiedTokensTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static ReactiveWebApplicationContextRunner trusting(TestIssuer issuer) {
        return new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(VerifiedTokensConfiguration.class,
                        WebClientAutoConfiguration.class))
                .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "spring.security.oauth2.resourceserver.jwt.audiences=bang-vang",
                        "bangvang.tokens.keys-renewed-every=100ms");
    }

    private static String subject(ApplicationContext context, String token) {
        return context.getBean(ReactiveJwtDecoder.class).decode(token).block(PATIENCE).getSubject();
    }

    @Test
    void aTokenOfAKeyThatTheIssuerHasWithdrawnIsRefusedSoonThoughItWasRemembered() {
        try (TestIssuer issuer = TestIssuer.start()) {
            trusting(issuer).run(context -> {
                String token = issuer.token("clerk", "*", "lamps:read");
                assertThat(subject(context, token)).isEqualTo("clerk");
                issuer.withdrawKey();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThatThrownBy(() -> subject(context, token))
                                .isInstanceOf(BadJwtException.class));
                assertThat(subject(context, issuer.token("clerk", "*", "lamps:read"))).isEqualTo("clerk");
            });
        }
    }

    @Test
    void whileTheIssuerIsAwayItsLastKeysAreBelieved() {
        TestIssuer issuer = TestIssuer.start();
        trusting(issuer).run(context -> {
            subject(context, issuer.token("clerk", "*"));
            issuer.close();
            Thread.sleep(500);
            assertThat(subject(context, issuer.token("another", "*"))).isEqualTo("another");
        });
    }

    @Test
    void aTokenForAnotherSystemIsRefused() {
        try (TestIssuer issuer = TestIssuer.start()) {
            trusting(issuer).run(context -> assertThatThrownBy(() -> subject(context,
                    issuer.token(claims -> claims.subject("spy").audience("another-system"))))
                    .isInstanceOf(BadJwtException.class));
        }
    }
}
