package vn.bangvang.standings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** What was known at a moment is the same text on every instance and after a restart, and none of it is newer. */
class KnownAtIT {
    private static final String TOPIC = "known-at.everything.v1";
    private static final List<String> PATHS = List.of("/standings?", "/standings/2021?",
            "/standings/2021/organisations/S?", "/standings/2021/ranking?level=CELL&",
            "/standings/2021/organisations/S/quota?subject=MEMBERS&",
            "/standings/2021/organisations/P/lists/UNDECIDED/organisations?",
            "/standings/2021/organisations/P/lists/UNDECIDED/members?");

    private final String brokers = RealParts.started().bootstrapServers();
    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    @Test
    void aMomentIsTheSameTextOnEveryInstanceAndAfterARestart() throws InterruptedException {
        int half = scenario.events.size() / 2;
        Instance.publish(brokers, TOPIC, scenario.events.subList(0, half));
        Thread.sleep(50);
        Instant then = Instant.now();
        Thread.sleep(50);
        List<String> first = new ArrayList<>();
        try (Instance one = Instance.reading(brokers, TOPIC); Instance other = Instance.reading(brokers, TOPIC)) {
            first.addAll(known(one, then));
            Instance.publish(brokers, TOPIC, scenario.events.subList(half, scenario.events.size()));
            assertThat(known(other, then)).isEqualTo(first);
            assertThat(known(one, Instant.now()).subList(1, PATHS.size())).doesNotContainAnyElementsOf(first);
        }
        try (Instance restarted = Instance.reading(brokers, TOPIC)) {
            assertThat(known(restarted, then)).isEqualTo(first);
            ApiClient api = restarted.api();
            assertThat(api.answer("/standings/2021?knownAt=" + then).header("X-Bangvang-Freshness"))
                    .startsWith("as-of=")
                    .doesNotContain("millis");
            assertThat(api.get("/standings?knownAt=2019-01-01T00:00:00Z").path("items").isEmpty()).isTrue();
            api.answer("/standings/2021?knownAt=2019-01-01T00:00:00Z").refused(404, "UNKNOWN_PERIOD", "/period");
            api.answer("/standings/2021?knownAt=2990-01-01T00:00:00Z")
                    .refused(422, "KNOWN_AT_IN_THE_FUTURE",
                            "/knownAt");
            api.answer("/standings/2021?knownAt=yesterday").refused(400, "WRONG_FORMAT", "/knownAt");
        }
    }

    private static List<String> known(Instance instance, Instant moment) {
        ApiClient api = instance.api();
        return PATHS.stream().map(path -> api.answer(path + "knownAt=" + moment).expect(200).content()).toList();
    }
}
