package vn.bangvang.standings;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.messaging.WireFixture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A transfer is accepted before the year is closed, and reaches the log only after the closing was sealed. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SealingIT {
    private static final String SEALED = "/standings/2021?closeVersion=1";

    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    @LocalServerPort
    private int port;
    private OthersEvents others;
    private ApiClient api;

    @BeforeEach
    void theYearIsTold() {
        others = new OthersEvents(RealParts.started().bootstrapServers());
        api = ApiClient.withScopes(port, "*", "standings:read", "standings:operate");
        publish(scenario.events);
    }

    @AfterEach
    void leave() {
        others.close();
    }

    private void publish(List<Event> events) {
        events.forEach(event -> others.publish(WireFixture.topic(event), WireFixture.type(event), event.aggregateId(),
                event.province(), WireFixture.value(event).getBytes(UTF_8)));
        others.settle();
    }

    private static void eventually(Runnable assertions) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertions::run);
    }

    @Test
    void whatReachesTheLogAfterTheSealIsLateAndChangesNothing() {
        scenario.itIs("2022-01-30");
        Event accepted = scenario.transfer("CB2-5", "CB3", "2021-11-01");
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        publish(List.of(scenario.events.getLast()));
        eventually(() -> assertThat(api.get(SEALED).path("sha256").stringValue("")).hasSize(64));
        JsonNode before = api.get(SEALED);

        publish(List.of(accepted));

        eventually(() -> {
            JsonNode late = api.get("/standings/operations").path("quarantined");
            assertThat(late.size()).as("%s", late).isEqualTo(1);
            assertThat(late.at("/0/reason").stringValue("")).isEqualTo("PERIOD_SEALED");
            assertThat(late.at("/0/aggregateId").stringValue("")).isEqualTo("CB2-5");
        });
        JsonNode after = api.get(SEALED);
        assertThat(after.path("sha256")).isEqualTo(before.path("sha256"));
        assertThat(after.path("rows")).isEqualTo(before.path("rows"));
        assertThat(after.path("lateEvents").intValue()).isEqualTo(1);
        assertThat(api.get("/standings/2021").path("rows")).isEqualTo(before.path("rows"));
    }
}
