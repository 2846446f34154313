package vn.bangvang.evaluation.regulation.policy;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.bangvang.evaluation.EvaluationService;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.servicetesting.HangingStore;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.TestIssuer;

import static org.awaitility.Awaitility.await;

/** A service that starts before its store answers. */
class LateStoreIT {
    @TempDir
    Path directory;

    @Test
    void theShippedPoliciesArePublishedAsSoonAsTheStoreAnswers() throws Exception {
        try (HangingStore store = HangingStore.open(directory)) {
            store.hang();
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
                store.goOn();

                EvaluationPolicies policies = service.getBean(EvaluationPolicies.class);
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> policies.page("QD132-HD21", Part.first(1)).blockFirst() != null);
            }
        }
    }
}
