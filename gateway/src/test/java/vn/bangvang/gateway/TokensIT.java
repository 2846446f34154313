package vn.bangvang.gateway;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        // Nothing listens on port 1.
        "bangvang.services.evaluation=http://127.0.0.1:1"})
class TokensIT {

    private static final Upstream MEMBER = Upstream.named("member");
    private static final Upstream TRAINING = Upstream.named("training");
    private static final Upstream STANDINGS = Upstream.named("standings");
    private static final TestIssuer ISSUER = TestIssuer.shared();

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("bangvang.services.member", MEMBER::uri);
        registry.add("bangvang.services.training", TRAINING::uri);
        registry.add("bangvang.services.standings", STANDINGS::uri);
    }

    @LocalServerPort
    private int port;
    private GatewayClient gateway;

    @BeforeEach
    void connect() {
        gateway = GatewayClient.forPrograms(port);
    }

    @AfterAll
    static void stop() {
        MEMBER.close();
        TRAINING.close();
        STANDINGS.close();
    }

    private static String bearer(String subject) {
        return "Bearer " + ISSUER.token(subject, "*", "organisations:read", "standings:read");
    }

    @Test
    void theApiWithoutATokenAnswersAProblemDocumentAndNoRedirectEvenToABrowser() {
        HttpResponse<String> answer = gateway.get("/api/v1/organisations", "Accept", "text/html", "Accept-Language",
                "vi");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer resource_metadata=\"http://localhost:"
                        + port + "/.well-known/oauth-protected-resource\"");
        assertThat(answer.body()).contains("urn:bangvang:problem:token-missing")
                .contains("Cần mã truy cập")
                .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @Test
    void aSemicolonInThePathIsABadRequestWithItsDocument() {
        HttpResponse<String> answer = gateway.get("/api/v1/organisations;a=1", "Authorization", bearer("clerk"),
                "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:bangvang:problem:bad-request", "The request is not valid");
    }

    @Test
    void anEventStreamOrAScriptWithoutALoginIsToldSoAndNotRedirected() {
        assertThat(gateway.get("/api/v1/standings/2021/changes", "Accept", "text/event-stream").statusCode())
                .isEqualTo(401);
        assertThat(gateway.get("/", "Accept", "text/html", "HX-Request", "true").statusCode()).isEqualTo(401);
        assertThat(gateway.get("/", "Accept", "text/event-stream").statusCode()).isEqualTo(401);
    }

    @Test
    void writingWithoutATokenIsAMissingTokenAndNotAForgery() {
        HttpResponse<String> answer = gateway.post("/api/v1/organisations/unasked", "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(MEMBER.sawNothingAt("/api/v1/organisations/unasked")).isTrue();
    }

    @Test
    void tokensOfAnotherIssuerOfAnotherAudienceAndOfYesterdayAreRefused() {
        try (TestIssuer stranger = TestIssuer.start()) {
            String foreign = stranger.token("spy", "*", "organisations:read");
            String forged = stranger.token(claims -> claims.issuer(ISSUER.uri()).subject("spy"));
            String elsewhere = ISSUER.token(claims -> claims.subject("spy").audience("another-system"));
            String expired = ISSUER
                    .token(claims -> claims.subject("spy").expirationTime(Date.from(Instant.now().minusSeconds(3600))));
            for (String token : new String[]{foreign, forged, elsewhere, expired, "nonsense"}) {
                HttpResponse<String> answer = gateway.get("/api/v1/members/m-1", "Authorization", "Bearer " + token);

                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).contains("urn:bangvang:problem:token-invalid");
            }
        }
        assertThat(MEMBER.sawNothingAt("/api/v1/members/m-1")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/organisations?q=so, member", "/api/v1/members/1, member", "/api/v1/enrolments, training",
            "/api/v1/training-classes/1, training", "/api/v1/standings/2021/ranking?level=GRASSROOTS, standings"})
    void eachCollectionBelongsToOneServiceAndTheTokenTravelsThere(String path, String service) {
        String token = bearer("system-a");

        HttpResponse<String> answer = gateway.get(path, "Authorization", token, "Cookie", "SESSION=x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"" + service + "\"");
        Upstream.Seen seen = switch (service) {
            case "member" -> MEMBER.last();
            case "training" -> TRAINING.last();
            default -> STANDINGS.last();
        };
        assertThat(seen.path()).isEqualTo(path);
        assertThat(seen.headers()).containsEntry("authorization", token).doesNotContainKey("cookie");
    }

    @Test
    void aWriteWithATokenNeedsNoCsrfToken() {
        HttpResponse<String> answer = gateway
                .post("/api/v1/organisations", "{\"code\":\"S\"}", "Authorization", bearer("system-b"),
                        "Idempotency-Key",
                        "k-1", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(MEMBER.last().method()).isEqualTo("POST");
        assertThat(MEMBER.last().headers()).containsEntry("idempotency-key", "k-1");
    }

    @Test
    void theTraceOfTheCallerGoesOnAndComesBackAndIsStartedWhereThereIsNone() {
        String given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        assertThat(gateway.get("/api/v1/members", "Authorization", bearer("system-c"), "traceparent", given)
                .headers()
                .firstValue("traceresponse")).contains(given);
        assertThat(MEMBER.last().headers()).containsEntry("traceparent", given);
        gateway.get("/api/v1/members", "Authorization", bearer("system-c"), "traceparent", "junk");
        assertThat(MEMBER.last().headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void aServiceThatIsDownIsA503ThatNamesTheTraceInTheCallersLanguage() {
        HttpResponse<String> answer = gateway
                .get("/api/v1/evaluations", "Authorization", bearer("system-d"), "Accept-Language", "en", "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:bangvang:problem:service-unavailable")
                .contains("not available for the moment")
                .contains("\"traceId\":\"0af7651916cd43dd8448eb211c80319c\"");
    }

    @Test
    void clientsFindTheIssuerFromTheGatewaysAddressAlone() {
        HttpResponse<String> answer = gateway.get("/.well-known/oauth-protected-resource");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"resource\":\"http://localhost:" + port + "\"")
                .contains("\"authorization_servers\":[\"" + ISSUER.uri() + "\"]");
    }

    @Test
    void healthIsOpenAndAPathThatNobodyOwnsIsNotFound() {
        assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/actuator/env").statusCode()).isEqualTo(401);
        HttpResponse<String> unknown = gateway.get("/api/v1/secrets", "Authorization", bearer("system-h"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("urn:bangvang:problem:unknown-path");
    }

    @Test
    void theCatalogueListsTheDocumentsOfEachServiceForEverybody() {
        HttpResponse<String> answer = gateway.get("/api-docs/member");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(MEMBER.last().path()).isEqualTo("/v3/api-docs");

        assertThat(gateway.get("/v3/api-docs/swagger-config").body())
                .contains("/api-docs/member", "/api-docs/training", "/api-docs/evaluation", "/api-docs/standings");
    }

    @Test
    void fromTheAddressAloneAProgramFindsTheWholeApiAndTheEvents() {
        HttpResponse<String> catalogue = gateway.get("/.well-known/api-catalog");
        assertThat(catalogue.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/linkset+json");
        assertThat(catalogue.headers().firstValue("Link").orElseThrow()).contains("rel=\"api-catalog\"");
        assertThat(catalogue.body()).contains("/api/v1/openapi.json", "/api-docs/member", "/contracts/asyncapi.yaml");

        HttpResponse<String> api = gateway.get("/api/v1/openapi.json");
        assertThat(api.statusCode()).isEqualTo(200);
        assertThat(api.body()).contains("\"admitMember\"", "\"enterEnrolment\"", "\"awardCommendation\"",
                "\"getRanking\"", ISSUER.uri() + "/.well-known/openid-configuration");
        assertThat(gateway.get("/contracts/asyncapi.yaml").body()).startsWith("asyncapi: 3.0.0");
    }

    @Test
    void answersOfTheApiCannotBecomePages() {
        HttpHeaders headers = gateway.get("/api/v1/members", "Authorization", bearer("system-j")).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

}
