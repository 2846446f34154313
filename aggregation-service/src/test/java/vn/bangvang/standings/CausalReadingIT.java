package vn.bangvang.standings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.messaging.WireFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has written or read something sees no less of it in any instance's standings. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bangvang.feed.topics=" + CausalReadingIT.TOPIC,
        "bangvang.feed.owners.causal-reading=/bang-vang/causal-reading-service"})
class CausalReadingIT {
    /** A log of its own: the others' tests count what is in theirs. */
    static final String TOPIC = "causal-reading.everything.v1";
    private static final ScenarioFixture SCENARIO = ScenarioFixture.open2021();
    private static OthersEvents others;

    @LocalServerPort
    private int port;
    private ApiClient api;

    @BeforeAll
    static void theYearIsTold() {
        others = new OthersEvents(RealParts.started().bootstrapServers());
        publish(SCENARIO.events);
    }

    @AfterAll
    static void leave() {
        others.close();
    }

    @BeforeEach
    void caller() {
        api = ApiClient.withScopes(port, "*", "standings:read");
    }

    @Test
    void aVersionThatWasWrittenIsWaitedForAndShown() {
        int before = SCENARIO.events.size();
        SCENARIO.open(2022);
        List<Event> opened = SCENARIO.events.subList(before, SCENARIO.events.size());
        Event last = opened.getLast();
        CompletableFuture<Void> told = CompletableFuture.runAsync(() -> publish(opened),
                CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

        String seen = PositionForm.write(SeenPosition.ofVersion(TOPIC, last.aggregateId(), last.version()));
        Answer answer = Awaitility.await("not told to come again")
                .until(() -> api.answer("/standings/2022?province=" + last.province(), PositionForm.HEADER, seen),
                        it -> it.status() != 503);

        answer.expect(200);
        told.join();
    }

    @Test
    void whatWasNotToldInTwoSecondsIsAnsweredWithComeAgain() {
        long before = System.nanoTime();

        Answer answer = api.answer("/standings", PositionForm.HEADER, PositionForm.write(
                SeenPosition.ofVersion(TOPIC, UUID.randomUUID().toString(), 1)));

        answer.refused(503, "BEHIND_THE_LOG", "");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void everyReadingTellsHowFarItGoesAndCanBeAskedForNoLess() {
        String shown = api.answer("/standings").expect(200).header(PositionForm.HEADER);

        assertThat(PositionForm.read(shown).offsets()).isNotEmpty();
        String later = api.answer("/standings", PositionForm.HEADER, shown).expect(200).header(PositionForm.HEADER);
        assertThat(PositionForm.read(later).and(PositionForm.read(shown))).isEqualTo(PositionForm.read(later));
    }

    @Test
    void aWordThatNobodyWasToldIsRefusedByName() {
        Answer answer = api.answer("/standings", PositionForm.HEADER, "yesterday");

        answer.refused(400, "POSITION_MALFORMED", "");
        assertThat(answer.text("detail")).contains(PositionForm.HEADER);
    }

    private static void publish(List<Event> events) {
        events.forEach(event -> others.publish(TOPIC, WireFixture.type(event), event.aggregateId(),
                event.province(), WireFixture.value(event).getBytes(StandardCharsets.UTF_8)));
        others.settle();
    }
}
