package vn.bangvang.gateway;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;

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

/** A service that says nothing is given up, and a stream that says nothing is not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1s", "bangvang.reads.patience=1s"})
class SlowServiceIT {
    private static final Duration LONGER_THAN_ANSWERS_ARE_WAITED_FOR = Duration.ofMillis(2_500);

    private static final Upstream STANDINGS = Upstream.named("standings");
    private static final TestIssuer ISSUER = TestIssuer.shared();

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
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
        STANDINGS.close();
    }

    private static String bearer() {
        return "Bearer " + ISSUER.token("system", "*", "standings:read");
    }

    @Test
    void aServiceThatIsSlowIsA504() {
        HttpResponse<String> answer = gateway.get("/api/v1/standings/slow", "Authorization", bearer());

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("urn:bangvang:problem:service-too-slow");
    }

    @Test
    void aStreamsFirstCommentPassesAtOnceAndItsSilenceIsNoTimeout() throws Exception {
        try (InputStream stream = gateway
                .open("/api/v1/standings/2021/changes", "Authorization", bearer(), "Accept", "text/event-stream")
                .body()) {
            assertThat((char) stream.read()).as("before there is anything to tell").isEqualTo(':');
            Thread.sleep(LONGER_THAN_ANSWERS_ARE_WAITED_FOR);
            STANDINGS.tellOfAChange();
            assertThat(new String(stream.readAllBytes(), UTF_8)).contains("event: changed");
        }
    }
}
