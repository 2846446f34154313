package vn.bangvang.standings;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.standings.fold.ScenarioFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** The broker is away: what is known is shown, and how things stand is told at once. */
class BrokerAwayIT {
    private static final String TOPIC = "broker-away.everything.v1";
    /** Before the broker's client would give up. */
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    @Test
    void theStandingsAndHowTheyAreKeptUpAreToldWithoutWaiting(@TempDir Path log) {
        LocalBroker broker = LocalBroker.start(log);
        Instance.publish(broker.bootstrapServers(), TOPIC, ScenarioFixture.open2021().events);
        try (Instance instance = Instance.reading(broker.bootstrapServers(), TOPIC)) {
            broker.close();

            assertThat(answeredSoon(instance.api(), "/standings/2021").header("X-Bangvang-Freshness"))
                    .contains("known=?0");
            Answer operations = answeredSoon(instance.api(), "/standings/operations");
            assertThat(operations.at("/lag").isEmpty()).isTrue();
            assertThat(operations.at("/applied").intValue()).isPositive();
            instance.api()
                    .answer("/standings/2021?knownAt=2022-02-01T00:00:00Z")
                    .refused(503, "BEHIND_THE_LOG", "");
        }
    }

    private static Answer answeredSoon(ApiClient api, String path) {
        long before = System.nanoTime();
        Answer answer = api.answer(path).expect(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
        return answer;
    }
}
