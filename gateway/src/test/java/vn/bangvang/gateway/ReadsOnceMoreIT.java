package vn.bangvang.gateway;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind one name are several instances, and the next question meets another one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "bangvang.reads.patience=5s")
class ReadsOnceMoreIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();
    /** The first to be asked is not ready, hangs, or is never ready, as the path says; the second answers. */
    private static final DisposableServer MEMBER = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
                boolean first = ASKED.merge(request.uri(), 1, Integer::sum) == 1;
                if (request.uri().endsWith("unready") && first || request.uri().endsWith("away")) {
                    return response.status(503).header("Retry-After", "5").send();
                }
                return request.uri().endsWith("hangs") && first
                        ? Mono.never()
                        : response.sendString(Mono.just("answered"));
            })
            .bindNow();

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("bangvang.services.member", () -> "http://127.0.0.1:" + MEMBER.port());
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
        MEMBER.disposeNow();
    }

    @Test
    void whatOnlyReadsIsAskedOfAnotherWhenOneIsNotReady() {
        assertThat(read("/api/v1/members/unready").body()).isEqualTo("answered");
    }

    @Test
    void whatOnlyReadsIsAskedOfAnotherWhenOneHangs() {
        assertThat(read("/api/v1/members/hangs").body()).isEqualTo("answered");
    }

    @Test
    void whenNobodyIsReadyTheCallerIsToldAfterTwo() {
        HttpResponse<String> answer = read("/api/v1/members/away");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(ASKED).containsEntry("/api/v1/members/away", 2);
    }

    @Test
    void whatWritesIsAskedOnce() {
        assertThat(gateway.post("/api/v1/members/writes/unready", "{}", "Authorization", bearer()).statusCode())
                .isEqualTo(503);
        assertThat(ASKED).containsEntry("/api/v1/members/writes/unready", 1);
    }

    private HttpResponse<String> read(String path) {
        return gateway.get(path, "Authorization", bearer());
    }

    private static String bearer() {
        return "Bearer " + ISSUER.token("reader", "*", "members:read", "members:write");
    }
}
