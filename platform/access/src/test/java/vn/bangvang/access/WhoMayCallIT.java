package vn.bangvang.access;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, and what is shown to nobody. */
class WhoMayCallIT extends LampsFixture {
    @Test
    void withoutATokenWithoutTheScopeAndOnAnUnlistedPathTheAnswerIsNoAndAProblem() {
        problem(anonymous.get().uri("/api/v1/lamps/1").exchange(), 401, "token-missing");
        problem(as("house", "lamps:read").post().uri("/api/v1/lamps").exchange(), 403, "not-allowed");
        problem(client.get().uri("/api/v1/secrets").exchange(), 403, "not-allowed");
        problem(add(as(null, "lamps:write"), "{\"place\":\"x\",\"brightness\":1}", "k0"), 403,
                "outside-your-organisation");
    }

    @Test
    void whoHasNoOrganisationReadsNothingAtAll() {
        problem(as(null, "lamps:read").get().uri("/api/v1/lamps").exchange(), 403, "outside-your-organisation");
        as("house", "lamps:read").get().uri("/api/v1/lamps").exchange().expectStatus().isOk();
    }

    @Test
    void askingForTheHeadAloneIsReading() {
        as("house", "lamps:read").head().uri("/api/v1/lamps").exchange().expectStatus().isOk();
        as("house", "lamps:write").head().uri("/api/v1/lamps").exchange().expectStatus().isForbidden();
    }

    @Test
    void theDescriptionNamesTheScopeThatOpensAnOperation() {
        anonymous.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/api/v1/lamps'].get.security[0].token[0]")
                .isEqualTo("lamps:read")
                .jsonPath("$.paths['/api/v1/lamps'].post.security[0].token[0]")
                .isEqualTo("lamps:write");
    }

    @Test
    void aTokenOfAnotherIssuerForAnotherSystemOrOfYesterdayIsRefused() {
        try (TestIssuer stranger = TestIssuer.start()) {
            TestIssuer ours = TestIssuer.shared();
            Consumer<JWTClaimsSet.Builder> reader = claims -> claims.subject("spy")
                    .claim("scope", "lamps:read")
                    .claim("organisation", "*");
            List<String> bad = List.of(stranger.token(reader),
                    stranger.token(reader.andThen(c -> c.issuer(ours.uri()))),
                    ours.token(reader.andThen(c -> c.issuer(stranger.uri()))),
                    ours.token(reader.andThen(c -> c.audience("another-system"))),
                    ours.token(reader.andThen(c -> c.audience((String) null))),
                    ours.token(reader.andThen(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(3600))))));
            for (String token : bad) {
                problem(with(token).get().uri("/api/v1/lamps").exchange(), 401, "token-invalid");
            }
            with(ours.token(reader)).get().uri("/api/v1/lamps").exchange().expectStatus().isOk();
        }
    }

    @Test
    void whoIsLetInIsAnsweredOnTheThreadThatReadTheRequest() {
        client.get().uri("/api/v1/lamps/thread").exchange().expectStatus().isOk();
        // By now the token is known, and nothing is left to wait for.
        client.get()
                .uri("/api/v1/lamps/thread")
                .exchange()
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectBody(String.class)
                .value(thread -> assertThat(thread).contains("-http-"));
    }

    @Test
    void aReadThatCannotBeWrittenDownFailsAndMayBeTriedAgain() {
        WebTestClient.ResponseSpec answer = client.get().uri("/api/v1/lamps/1/lights").exchange();
        problem(answer, 503, "store-unavailable");
        answer.expectHeader().exists("Retry-After");
    }
}
