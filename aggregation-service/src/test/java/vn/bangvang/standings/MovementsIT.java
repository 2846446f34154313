package vn.bangvang.standings;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.QualityClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Who moved since an instant, and what did it. */
class MovementsIT {
    private static final String TOPIC = "movements.everything.v1";

    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    @Test
    void aDowngradeIsFoundWithItsEventByWhoeverMayReadMembers() throws InterruptedException {
        String brokers = RealParts.started().bootstrapServers();
        Instance.publish(brokers, TOPIC, scenario.events);
        Thread.sleep(50);
        Instant before = Instant.now();
        Thread.sleep(50);
        int known = scenario.events.size();
        scenario.rateMember("CB1-1", 2021, QualityClass.SATISFACTORY);
        List<Event> downgrade = scenario.events.subList(known, scenario.events.size());
        Instance.publish(brokers, TOPIC, downgrade);
        try (Instance instance = Instance.reading(brokers, TOPIC)) {
            JsonNode moved = instance.api().get("/standings/2021/movements?level=GRASSROOTS&from=" + before);
            assertThat(moved.path("items")
                    .valueStream()
                    .filter(item -> item.path("events").intValue() == 1)
                    .map(item -> item.at("/organisation/id").stringValue())).containsExactly("S");

            JsonNode one = instance.api().get("/standings/2021/movements/organisations/CB1?from=" + before);
            assertThat(one.at("/events/0/aggregateId").stringValue()).isEqualTo("r-CB1-12021");
            assertThat(one.path("events").size()).isEqualTo(1);
            assertThat(one.at("/movement/figures")
                    .valueStream()
                    .map(figure -> figure.path("figure").stringValue())).contains("members.satisfactory");

            JsonNode outside = ApiClient.withScopes(instance.port(), "G001", "standings:read")
                    .get("/standings/2021/movements?from=" + before);
            assertThat(outside.path("items")
                    .valueStream()
                    .filter(item -> !item.at("/organisation/id").stringValue().equals("G001")))
                    .isNotEmpty()
                    .noneMatch(item -> item.toString().contains("members.")
                            || item.toString().contains("selfCriticism"));

            instance.api()
                    .answer("/standings/2021/movements/organisations/CB2?from=" + before)
                    .refused(404, "NOT_MOVED", "/id");
            instance.api()
                    .answer("/standings/2021/movements?from=" + before + "&to=2020-01-01T00:00:00Z")
                    .refused(422, "TO_BEFORE_FROM", "/to");
            instance.api("standings:read")
                    .answer("/standings/2021/movements/organisations/CB1?from=" + before)
                    .refused(403, "MEMBERS_SCOPE_MISSING", "");
        }
    }

    @Test
    void aBoardIsShownBesideAnEarlierOneAndWhatIsNotThereIsNamed() {
        String brokers = RealParts.started().bootstrapServers();
        String topic = "comparison.everything.v1";
        scenario.itIs("2022-01-04");
        scenario.open(2022);
        Instance.publish(brokers, topic, scenario.events);
        try (Instance instance = Instance.reading(brokers, topic)) {
            JsonNode compared = instance.api().get("/standings/2022/comparison?with=2021&level=GRASSROOTS");

            JsonNode department = compared.path("items")
                    .valueStream()
                    .filter(item -> item.at("/organisation/id").stringValue().equals("S"))
                    .findFirst()
                    .orElseThrow();
            assertThat(department.at("/predecessors/0/organisation/id").stringValue()).isEqualTo("S");
            assertThat(department.at("/predecessors/0/figures").size()).isPositive();
            assertThat(compared.path("items").valueStream().map(item -> item.at("/organisation/level").stringValue()))
                    .containsOnly("GRASSROOTS");
            instance.api()
                    .answer("/standings/2022/comparison?with=2019")
                    .refused(404, "UNKNOWN_PERIOD", "/with");
            instance.api()
                    .answer("/standings/2022/comparison?with=2021&withCloseVersion=4")
                    .refused(404, "UNKNOWN_CLOSE_VERSION", "/withCloseVersion");
        }
    }

    @Test
    void aListIsTriedByWhoeverMayReadAndNothingIsWritten() {
        String brokers = RealParts.started().bootstrapServers();
        String topic = "what-if.everything.v1";
        Instance.publish(brokers, topic, scenario.events);
        try (Instance instance = Instance.reading(brokers, topic)) {
            Map<String, Object> list = Map.of("ratings", List.of(Map.of("subjectType", "MEMBER", "subjectId",
                    "CB1-1", "class", "SATISFACTORY")));
            JsonNode before = instance.api().get("/standings/2021/organisations/CB1").path("figures");

            JsonNode tried = instance.api("standings:read", "members:read")
                    .post("/standings/2021/what-if", list)
                    .expect(200)
                    .body();

            assertThat(tried.path("items")
                    .valueStream()
                    .filter(item -> item.at("/organisation/id").stringValue().equals("CB1"))
                    .flatMap(item -> item.path("figures").valueStream())
                    .map(figure -> figure.path("figure").stringValue())).contains("members.satisfactory");
            assertThat(instance.api().get("/standings/2021/organisations/CB1").path("figures")).isEqualTo(before);
            instance.api("standings:read")
                    .post("/standings/2021/what-if", list)
                    .refused(403, "MEMBERS_SCOPE_MISSING", "");
            instance.api("members:read").post("/standings/2021/what-if", list).refused(403, "NOT_ALLOWED", "");
            instance.api("standings:read").post("/standings/2021/anything", list).refused(403, "NOT_ALLOWED", "");
            instance.api("standings:read")
                    .post("/standings/2021/what-if", Map.of("ratings", List.of()))
                    .expect(400);
        }
    }
}
