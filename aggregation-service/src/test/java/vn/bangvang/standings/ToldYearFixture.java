package vn.bangvang.standings;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.HistoryFixture;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.messaging.WireFixture;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The article's year, told on a real broker, and who asks for its standings. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ToldYearFixture {
    final ScenarioFixture scenario = ScenarioFixture.open2021();
    @LocalServerPort
    int port;
    OthersEvents others;
    ApiClient api;
    ApiClient operator;

    @BeforeAll
    void theYearIsTold() {
        others = new OthersEvents(RealParts.started().bootstrapServers());
        publish(scenario.events);
        publish(scenario.events.subList(0, 100));
        api = ApiClient.withScopes(port, "*", "standings:read");
        operator = ApiClient.withScopes(port, "*", "standings:read", "standings:operate");
    }

    @AfterAll
    void leave() {
        others.close();
    }

    void publish(List<Event> events) {
        events.forEach(event -> others.publish(WireFixture.topic(event), WireFixture.type(event), event.aggregateId(),
                event.province(), value(event)));
        others.settle();
    }

    static byte[] value(Event event) {
        return WireFixture.value(event).getBytes(UTF_8);
    }

    void tell(Runnable happening) {
        int before = scenario.events.size();
        happening.run();
        publish(scenario.events.subList(before, scenario.events.size()));
    }

    /** A member of the first cell is rated for the year. */
    static Rating ratingOf(String member, QualityClass decided) {
        return HistoryFixture.rating(SubjectType.MEMBER, member, "CB1", 2021, decided, false);
    }

    /** Whatever the scenario tells of it, this is recorded later. */
    Event told(Rating rating, long version) {
        return new Event("told", "P", rating.id(), version, Period.year(2021), 1,
                scenario.events.getLast().recordedAt(),
                rating);
    }

    void publishBadRecords() {
        others.noEvent("member.member.v1", new byte[]{1, 2, 3, (byte) 0xff});
        others.noEvent("evaluation.rating.v1", null);
        others.publish("evaluation.prize.v1", "evaluation.prize-stolen.v1", "x", "P",
                value(scenario.events.getFirst()));
        others.publish("evaluation.prize.v1", "evaluation.prize-recorded.v1", "x", "P", "not json".getBytes(UTF_8));
        others.publish("evaluation.prize.v1", "evaluation.prize-recorded.v1", "x", "P", """
                {"aggregateType":"prize","aggregateId":"x","aggregateVersion":1,"recordedAt":"2021-05-05T00:00:00Z",
                 "change":{},"state":{"prizeId":"x","organisationId":"S","year":2021}}""".getBytes(UTF_8));
    }

    JsonNode operations() {
        return operator.get("/standings/operations");
    }

    JsonNode row(String id) {
        return api.get("/standings/2021/organisations/" + id).path("figures");
    }

    static void eventually(Runnable assertions) {
        // A stream that is closed while another thread reads it is no failure of what is waited for.
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertions::run);
    }
}
