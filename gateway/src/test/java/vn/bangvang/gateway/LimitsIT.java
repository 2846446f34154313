package vn.bangvang.gateway;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

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

    private static final SettableTime TIME = new SettableTime();

    @TestBean
    private TimeMeter timeOfAllowances;
    @LocalServerPort
    private int port;
    private GatewayClient gateway;

    @BeforeEach
    void connect() {
        gateway = GatewayClient.forPrograms(port);
    }

    static TimeMeter timeOfAllowances() {
        return TIME;
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
        assertThat(statuses(20, greedy)).containsExactly(200);
        HttpResponse<String> refused = gateway.get("/api/v1/members", "Authorization", greedy);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("urn:bangvang:problem:too-many-requests");

        TIME.pass(Duration.ofSeconds(3));
        assertThat(statuses(3, greedy)).containsExactly(200);
        assertThat(statuses(20, greedy)).containsExactly(429);

        assertThat(gateway.get("/api/v1/members", "Authorization", bearer("modest")).statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerSaysWhatIsAllowedAndWhatIsLeft() {
        HttpResponse<String> answer = gateway.get("/api/v1/members", "Authorization", bearer("curious"));
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"caller\";q=20;w=20");
        assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"caller\";r=19;t=1");

        HttpResponse<String> batch = gateway.post("/api/v1/members/batch", "{}", "Authorization", bearer("curious"));
        assertThat(batch.headers().firstValue("RateLimit")).hasValue("\"caller\";r=9;t=11");
        assertThat(gateway.get("/api/v1/members").headers().firstValue("RateLimit-Policy"))
                .hasValue("\"address\";q=50;w=10");
    }

    @Test
    void whatIsTakenAlongOrBroughtAsAFileWeighsAsMuchAsABatch() {
        assertThat(gateway.get("/api/v1/members?export=csv", "Authorization", bearer("exporter"))
                .headers()
                .firstValue("RateLimit")).hasValue("\"caller\";r=10;t=10");
        assertThat(gateway.post("/api/v1/members/imports", "a,b", "Authorization", bearer("importer"))
                .headers()
                .firstValue("RateLimit")).hasValue("\"caller\";r=10;t=10");
    }

    @Test
    void whoeverIsKnownCostsTheOthersAtTheSameAddressNothing() {
        assertThat(statuses(20, bearer("busy"))).containsExactly(200);
        assertThat(statuses(60, bearer("busy"))).containsExactly(429);
        assertThat(gateway.get("/api/v1/members", "Authorization", bearer("at-the-same-address")).statusCode())
                .isEqualTo(200);
    }

    private Set<Integer> statuses(int times, String token) {
        return IntStream.range(0, times)
                .mapToObj(_ -> gateway.get("/api/v1/members", "Authorization", token).statusCode())
                .collect(Collectors.toSet());
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
