package vn.bangvang.gateway;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.bangvang.servicetesting.TestIssuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"bangvang.limits.burst=20",
        "bangvang.limits.requests-per-second=1", "bangvang.limits.address-burst=50",
        "bangvang.limits.address-requests-per-second=5", "bangvang.limits.request-size=1KB"})
class LimitsIT {

    private static final Upstream MEMBER = Upstream.named("member");
    private static final TestIssuer ISSUER = TestIssuer.shared();

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("bangvang.services.member", MEMBER::uri);
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
    }

    private static String bearer(String subject) {
        return "Bearer " + ISSUER.token(subject, "*", "members:read");
    }

    @Test
    void oneCallerWhoAsksTooMuchDoesNotTakeTheSystemFromAnother() {
        String greedy = bearer("greedy");
        int refused = 0;
        HttpResponse<String> last = null;
        for (int i = 0; i < 40; i++) {
            last = gateway.get("/api/v1/members", "Authorization", greedy);
            refused += last.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(5, 25);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("urn:bangvang:problem:too-many-requests");

        assertThat(gateway.get("/api/v1/members", "Authorization", bearer("modest")).statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerSaysWhatIsAllowedAndWhatIsLeft() {
        HttpResponse<String> answer = gateway.get("/api/v1/members", "Authorization", bearer("curious"));
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"caller\";q=20;w=20");
        assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"caller\";r=19;t=1");

        HttpResponse<String> batch = gateway.post("/api/v1/members/batch", "{}", "Authorization", bearer("curious"));
        assertThat(batch.headers().firstValue("RateLimit")).hasValueSatisfying(
                left -> assertThat(left).containsAnyOf("r=9;", "r=10;", "r=11;"));
        assertThat(gateway.get("/api/v1/members").headers().firstValue("RateLimit-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("\"address\";q=50;"));
    }

    @Test
    void whatIsTakenAlongOrBroughtAsAFileWeighsAsMuchAsABatch() {
        assertThat(gateway.get("/api/v1/members?export=csv", "Authorization", bearer("exporter"))
                .headers()
                .firstValue("RateLimit")).hasValueSatisfying(left -> assertThat(left).contains("r=10;"));
        assertThat(gateway.post("/api/v1/members/imports", "a,b", "Authorization", bearer("importer"))
                .headers()
                .firstValue("RateLimit")).hasValueSatisfying(left -> assertThat(left).contains("r=10;"));
    }

    @Test
    void whoeverIsKnownCostsTheOthersAtTheSameAddressNothing() {
        for (int i = 0; i < 80; i++) {
            gateway.get("/api/v1/members", "Authorization", bearer("busy"));
        }
        assertThat(gateway.get("/api/v1/members", "Authorization", bearer("at-the-same-address")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
        String body = "x".repeat(5000);
        assertThat(gateway.post("/api/v1/members", body, "Authorization", bearer("system-g")).statusCode())
                .isEqualTo(413);

        HttpResponse<String> chunked = gateway
                .send(gateway.request("/api/v1/members", "Authorization", bearer("system-g"))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("urn:bangvang:problem:content-too-large");
    }

}
