package vn.bangvang.integration.webhooks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.integration.IntegrationService;
import vn.bangvang.localparts.FreePort;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.TestIssuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The process is killed with -9 in the middle of its deliveries, and another one goes on. */
class KilledIT {
    private static final int MEMBERS = 100;
    private static final int VERSIONS = 8;

    @TempDir
    private Path logs;

    @Test
    void whatWasUnderWayIsDeliveredByTheNextProcess() throws Exception {
        RealParts parts = RealParts.started();
        String store = parts.freshStoreUri(KilledIT.class);
        int port = FreePort.next();
        Process running = service(port, store, "first");
        try (OthersEvents others = OthersEvents.ofAProvince(parts.bootstrapServers()); var receiver = new Receiver()) {
            String unit = others.organisation("GRASSROOTS_CELL", others.province());
            var api = new ApiClient(port, unit, "webhooks");
            awaitReady(api, running);
            Answer made = api.post("/webhooks", WebhooksFixture.wish(receiver.target(), null, "membership.*"))
                    .expect(201);
            api.post("/webhooks/" + made.id() + "/activate", Map.of(), made.eTag()).expect(200);
            tell(others, unit);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> receiver.taken().size() > 300);
            running.destroyForcibly();
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(receiver.versions().values()).anyMatch(versions -> versions.size() < VERSIONS);
            running = service(port, store, "second");
            awaitReady(api, running);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> receiver.versions().size() == MEMBERS
                            && receiver.versions().values().stream().allMatch(each -> each.size() == VERSIONS));
            assertThat(receiver.versions().values())
                    .allMatch(LongStream.rangeClosed(1, VERSIONS).boxed().toList()::equals);
        } finally {
            running.destroyForcibly();
        }
    }

    private static void tell(OthersEvents others, String cell) {
        List<String> members = Stream.generate(OthersEvents::freshId).limit(MEMBERS).toList();
        for (int version = 1; version <= VERSIONS; version++) {
            for (String member : members) {
                others.publish("member.member.v1", "membership.member-corrected.v1", member, others.province(),
                        WebhooksFixture.member(member, version, cell).getBytes(UTF_8));
            }
        }
        others.settle();
    }

    private Process service(int port, String store, String name) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                        System.getProperty("java.class.path"), IntegrationService.class.getName(),
                        "--server.port=" + port, "--server.address=127.0.0.1", "--spring.mongodb.uri=" + store,
                        "--bangvang.audit.uri=" + RealParts.started().freshStoreUri(KilledIT.class),
                        "--spring.kafka.bootstrap-servers=" + RealParts.started().bootstrapServers(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.shared().uri(),
                        "--bangvang.webhooks.loopback=true"));
        File log = logs.resolve(name + ".log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    }

    private static void awaitReady(ApiClient api, Process process) {
        Awaitility.await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).isTrue();
            return api.atRoot().answer("/actuator/health/readiness").status() == 200;
        });
    }
}
