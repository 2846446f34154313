package vn.bangvang.evaluation.regulation.policy;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.bangvang.evaluation.EvaluationService;
import vn.bangvang.localparts.LocalStore;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A service that starts before its store answers. */
class LateStoreIT {
    @TempDir
    Path directory;

    @AfterEach
    void goOn() throws Exception {
        signal("CONT");
    }

    @Test
    void theShippedPoliciesArePublishedAsSoonAsTheStoreAnswers() throws Exception {
        try (LocalStore store = LocalStore.open(directory)) {
            assumeTrue(store.description().startsWith("mongod "), "no mongod on the PATH");
            signal("STOP");
            try (ConfigurableApplicationContext service = new SpringApplicationBuilder(
                    EvaluationService.class).run("--server.port=0",
                            "--spring.mongodb.uri=" + store.uri("late"),
                            "--bangvang.audit.uri=" + store.uri("audit"),
                            "--bangvang.person-keys.masters=" + "0a".repeat(32),
                            "--bangvang.person-keys.pepper=" + "0b".repeat(32),
                            "--spring.kafka.bootstrap-servers=" + RealParts.started().bootstrapServers(),
                            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.shared().uri(),
                            "--bangvang.evaluation.policies-at-start=QD132-HD21")) {
                // Longer than the driver looks for a store before the first attempt fails.
                Thread.sleep(12_000);
                signal("CONT");

                EvaluationPolicies policies = service.getBean(EvaluationPolicies.class);
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> policies.page("QD132-HD21", Part.first(1)).blockFirst() != null);
            }
        }
    }

    private void signal(String name) throws Exception {
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            String line = child.info().commandLine().orElse("");
            if (line.contains(directory.toString()) && line.contains("mongod --dbpath")) {
                assertThat(new ProcessBuilder("kill", "-" + name, "" + child.pid()).start().waitFor()).isZero();
            }
        }
    }
}
