package vn.bangvang.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.gateway.hostile.HostileRequests;
import vn.bangvang.gateway.hostile.Tried;
import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent to the gateway, nothing is answered with 5xx, tells of the inside or is left without an answer;
 * behind it is a service that takes everything. A few hundred requests in every check;
 * {@code -Dhostile.requests=20000 -Dhostile.seed=…} sends more, or the same again.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bangvang.limits.address-burst=1000000", "bangvang.limits.burst=1000000"})
class HostileRequestsIT {
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 300);
    private static final long SEED = Long.getLong("hostile.seed", 20_261_202L);
    private static final int AT_A_TIME = 16;
    private static final int AT_ONCE = 200;
    private static final int FAULTS_TOLD = 20;
    private static final Upstream BEHIND = Upstream.named("behind");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.shared()::uri);
        Stream.of("portal", "member", "training", "evaluation", "standings", "integration")
                .forEach(part -> registry.add("bangvang.services." + part, BEHIND::uri));
    }

    @AfterAll
    static void stop() {
        BEHIND.close();
    }

    @Test
    void nothingThatIsSentBreaksAnythingOrIsToldOfTheInside() throws Exception {
        URI gateway = URI.create("http://127.0.0.1:" + port);
        JsonNode api = JsonMapper.shared()
                .readTree(GatewayClient.forPrograms(port).get("/api/v1/openapi.json").body());
        String token = TestIssuer.shared().token("somebody", "*", "members:read", "members:write");
        List<Tried> tried = tried(gateway, new HostileRequests(api, gateway.getAuthority(), token, SEED));

        System.out.printf("%d hostile requests with seed %d: %s%n", REQUESTS, SEED, Tried.statuses(tried));
        assertThat(Tried.faults(gateway, tried, FAULTS_TOLD)).as("seed %d", SEED).isEmpty();
        assertThat(GatewayClient.forPrograms(port).get("/readyz").statusCode()).isEqualTo(200);
    }

    private static List<Tried> tried(URI gateway, HostileRequests requests) throws Exception {
        var all = new ArrayList<Tried>();
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_A_TIME)) {
            while (all.size() < REQUESTS) {
                List<Callable<Tried>> some = Stream.generate(requests::next)
                        .limit(Math.min(AT_ONCE, REQUESTS - all.size()))
                        .<Callable<Tried>>map(request -> () -> Tried.of(gateway, request))
                        .toList();
                for (Future<Tried> each : senders.invokeAll(some)) {
                    all.add(each.get());
                }
            }
        }
        return all;
    }
}
