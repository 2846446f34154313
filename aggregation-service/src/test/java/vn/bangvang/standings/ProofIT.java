package vn.bangvang.standings;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;

import static org.assertj.core.api.Assertions.assertThat;

class ProofIT {
    private static final String TOPIC = "proof.everything.v1";

    @Test
    void theStandingsAreCountedOnceMoreAndAgree() {
        String brokers = RealParts.started().bootstrapServers();
        ScenarioFixture scenario = ScenarioFixture.open2021();
        Instance.publish(brokers, TOPIC, scenario.events);
        try (Instance instance = Instance.reading(brokers, TOPIC)) {
            MeterRegistry meters = instance.context().getBean(MeterRegistry.class);
            assertThat(meters.get("bangvang.standings.drift").gauge().value()).isNaN();

            JsonNode proof = instance.api().get("/standings/proof");

            assertThat(proof.path("drift").intValue()).isZero();
            assertThat(proof.path("boards").intValue()).isEqualTo(1);
            assertThat(proof.path("events").intValue()).isEqualTo(scenario.events.size());
            assertThat(meters.get("bangvang.standings.drift").gauge().value()).isZero();
            assertThat(instance.api("standings:read").answer("/standings/proof").code()).isEqualTo("SCOPE_MISSING");
        }
    }
}
