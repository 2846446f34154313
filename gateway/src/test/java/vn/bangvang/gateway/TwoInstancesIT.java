package vn.bangvang.gateway;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
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

/** Of two instances of a part one is not ready, hangs as a stopped process does, or is gone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bangvang.instances.asked-every=200ms", "bangvang.instances.patience=3s", "bangvang.instances.sits-out=500ms",
        // Longer than a caller waits here: only an instance that is taken out is given up.
        "bangvang.reads.patience=5m", "spring.cloud.gateway.server.webflux.httpclient.response-timeout=5m"})
class TwoInstancesIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Running FIRST = new Running("first");
    private static final Running SECOND = new Running("second");

    /** An instance that tells its name, unless it is told otherwise. */
    private static final class Running {
        private final AtomicInteger asked = new AtomicInteger();
        private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        private final String name;
        private volatile boolean hangs;
        private volatile boolean ready = true;
        private DisposableServer server;

        Running(String name) {
            this.name = name;
            this.server = listen(0);
        }

        private DisposableServer listen(int port) {
            HttpServer http = HttpServer.create().host("127.0.0.1").port(port).channelGroup(connections);
            return http.handle((request, response) -> {
                boolean question = request.uri().equals("/actuator/health/readiness");
                if (!question) {
                    asked.incrementAndGet();
                }
                if (hangs) {
                    return Mono.never();
                }
                return ready
                        ? request.receive().then(Mono.from(response.sendString(Mono.just(name))))
                        : Mono.from(response.status(503).send());
            }).bindNow();
        }

        void end() {
            server.disposeNow();
            connections.close().syncUninterruptibly();
        }

        void listenAgain() {
            server = listen(server.port());
        }
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("bangvang.services.member", () -> "http://127.0.0.1:%d,http://127.0.0.1:%d"
                .formatted(FIRST.server.port(), SECOND.server.port()));
    }

    @LocalServerPort
    private int port;
    private GatewayClient gateway;

    @BeforeEach
    void bothAnswer() {
        gateway = GatewayClient.forPrograms(port);
        Awaitility.await().until(() -> names(10).equals(Set.of("first", "second")));
    }

    @AfterEach
    void bothAreThere() {
        FIRST.hangs = false;
        FIRST.ready = true;
        if (FIRST.server.isDisposed()) {
            FIRST.listenAgain();
        }
    }

    @Test
    void oneThatIsNotReadyIsSentNothingUntilItIs() {
        FIRST.ready = false;
        Awaitility.await().until(() -> names(10).equals(Set.of("second")));
        int asked = FIRST.asked.get();

        assertThat(names(50)).containsExactly("second");

        assertThat(FIRST.asked).hasValue(asked);
    }

    @Test
    void afterOneThatHangsWasTakenOutNoWriteIsSentThereAndLaterItIsLetInAgain() {
        FIRST.hangs = true;
        Awaitility.await().until(() -> names(4).equals(Set.of("second")));
        int asked = FIRST.asked.get();

        assertThat(writes()).containsExactly("second");

        assertThat(FIRST.asked).hasValue(asked);
        FIRST.hangs = false;
        Awaitility.await().until(() -> names(10).equals(Set.of("first", "second")));
    }

    @Test
    void aReadingThatHangsIsAnsweredByAnotherAsSoonAsTheFirstIsTakenOut() {
        FIRST.hangs = true;

        assertThat(names(2)).containsExactly("second");
    }

    @Test
    void whereNobodyListensAnotherIsAskedWhateverTheRequestDoes() {
        FIRST.end();

        assertThat(writes()).containsExactly("second");
    }

    private Set<String> names(int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> gateway.get("/api/v1/members", "Authorization", bearer()).body())
                .collect(Collectors.toSet());
    }

    private Set<String> writes() {
        return IntStream.range(0, 20)
                .mapToObj(_ -> gateway.post("/api/v1/members", "{}", "Authorization", bearer()).body())
                .collect(Collectors.toSet());
    }

    private static String bearer() {
        return "Bearer " + ISSUER.token("clerk", "*", "members:read", "members:write");
    }
}
