package vn.bangvang.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        "bangvang.instances.asked-every=200ms", "bangvang.instances.patience=300ms",
        "bangvang.instances.sits-out=500ms"})
class TwoInstancesIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Duration PROMPT = Duration.ofSeconds(2);
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
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> names(10).equals(Set.of("first", "second")));
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
    void afterOneThatHangsWasTakenOutWritesAreAnsweredPromptlyAndLaterItIsLetInAgain() {
        FIRST.hangs = true;
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> names(4).equals(Set.of("second")));

        for (int i = 0; i < 20; i++) {
            long before = System.nanoTime();
            assertThat(write().body()).isEqualTo("second");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PROMPT);
        }
        FIRST.hangs = false;
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> names(10).equals(Set.of("first", "second")));
    }

    @Test
    void aReadingThatHangsIsAnsweredByAnotherAsSoonAsTheFirstIsTakenOut() {
        FIRST.hangs = true;

        Map<String, Duration> took = new ConcurrentHashMap<>();
        for (String path : Set.of("/api/v1/members/a", "/api/v1/members/b")) {
            long before = System.nanoTime();
            assertThat(gateway.get(path, "Authorization", bearer()).body()).isEqualTo("second");
            took.put(path, Duration.ofNanos(System.nanoTime() - before));
        }

        assertThat(took.values()).allMatch(each -> each.compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void whereNobodyListensAnotherIsAskedWhateverTheRequestDoes() {
        FIRST.end();

        assertThat(IntStream.range(0, 20).mapToObj(_ -> write().body()).collect(Collectors.toSet()))
                .containsExactly("second");
    }

    private Set<String> names(int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> gateway.get("/api/v1/members", "Authorization", bearer()).body())
                .collect(Collectors.toSet());
    }

    private HttpResponse<String> write() {
        return gateway.post("/api/v1/members", "{}", "Authorization", bearer());
    }

    private static String bearer() {
        return "Bearer " + ISSUER.token("clerk", "*", "members:read", "members:write");
    }
}
