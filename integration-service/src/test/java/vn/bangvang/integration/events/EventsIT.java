package vn.bangvang.integration.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** The log over HTTP: complete, in order, and no more of it than the caller reaches. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsIT {
    private static final String CELL = "GRASSROOTS_CELL";

    @LocalServerPort
    private int port;
    @Value("${bangvang.audit.uri}")
    private String store;
    @Autowired
    private MongoClient mongo;
    private OthersEvents others;
    private String unit;
    private String neighbour;

    @BeforeAll
    void othersHaveTold() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        unit = others.organisation(CELL, others.province());
        neighbour = others.organisation(CELL, others.province());
    }

    @AfterAll
    void leave() {
        others.close();
    }

    @Test
    void aSystemReadsEverythingPageByPageAndEachSubjectInItsOrder() {
        String moved = "unit-" + OthersEvents.freshId();
        for (int version = 1; version <= 30; version++) {
            others.organisation(moved, version, CELL, version % 2 == 0 ? unit : neighbour);
        }
        List<JsonNode> events = all(reader("*"), "/events?limit=7");
        assertThat(versions(events, others.id(moved))).containsExactlyElementsOf(Stream.iterate(1L, next -> next + 1)
                .limit(30)
                .toList());
        assertThat(events.getFirst().path("specversion").asString()).isEqualTo("1.0");
    }

    @Test
    void aUnitSeesItsOwnAndNothingOfItsNeighbour() {
        String own = others.member(unit, "2015-02-03");
        String strange = others.member(neighbour, "2015-02-03");
        List<JsonNode> events = all(reader(unit), "/events");
        assertThat(subjects(events)).contains(own, unit).doesNotContain(strange, neighbour, others.province());
        assertThat(subjects(all(reader("*"), "/events?subtree=" + unit))).contains(own).doesNotContain(strange);
        reader(unit).answer("/events?subtree=" + neighbour).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        reader(null).answer("/events").refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
    }

    @Test
    void whatWaitsForASecondPairOfEyesIsToldToWhomItConcerns() {
        String approval = OthersEvents.freshId();
        others.tell("member.approval.v1", "membership.approval-requested.v1", "approval", approval, 1, Map.of(
                "approvalId", approval, "kind", "MERGE_ORGANISATION", "organisationIds", List.of(unit)));
        assertThat(only(all(reader(unit), "/events?type=membership.*"), approval).has("data")).isFalse();
        String ofBoth = OthersEvents.freshId();
        others.tell("member.approval.v1", "membership.approval-requested.v1", "approval", ofBoth, 1, Map.of(
                "approvalId", ofBoth, "kind", "MERGE_ORGANISATION", "organisationIds", List.of(unit, neighbour)));
        assertThat(subjects(all(reader(neighbour), "/events"))).doesNotContain(approval, ofBoth);
        assertThat(subjects(all(reader(others.province()), "/events"))).contains(approval, ofBoth);
        ApiClient withMembers = ApiClient.withScopes(port, unit, "events:read", "members:read");
        assertThat(only(all(withMembers, "/events?type=membership.*"), approval).at("/data/state/kind").asString())
                .isEqualTo("MERGE_ORGANISATION");
    }

    /** Else what waits for a webhook, which is ids, would have no bound in bytes. */
    @Test
    void anIdThatIsLongerThanAnyOfOursIsNone() {
        String id = OthersEvents.freshId();
        String endless = "x".repeat(1_000) + id;
        for (String each : List.of(endless, id)) {
            others.tell("member.member.v1", "membership.member-admitted.v1", "member", each, 1,
                    Map.of("memberId", each, "cellId", unit));
        }
        assertThat(subjects(all(reader("*"), "/events"))).contains(id).doesNotContain(endless);
    }

    @Test
    void whatAnEventSaysNeedsTheScopeThatReadsTheThing() {
        String member = others.member(unit, "2016-02-03");
        assertThat(only(all(reader(unit), "/events?type=membership.*"), member).has("data")).isFalse();
        long before = audited(member);
        ApiClient withMembers = ApiClient.withScopes(port, unit, "events:read", "members:read");
        JsonNode event = only(all(withMembers, "/events?type=membership.*"), member);
        assertThat(event.at("/data/state/memberId").asString()).isEqualTo(member);
        assertThat(audited(member)).isEqualTo(before + 1);
    }

    @Test
    void anEventOfAnOrganisationThatNobodyToldOfIsHiddenUntilItIsTold() {
        String late = OthersEvents.freshId();
        others.tell("member.member.v1", "membership.member-admitted.v1", "member", "m-" + late, 1,
                Map.of("memberId", "m-" + late, "cellId", late));
        assertThat(subjects(all(reader(others.province()), "/events"))).doesNotContain("m-" + late);
        others.organisation(late, CELL, others.province());
        String told = others.id(late);
        others.tell("member.member.v1", "membership.member-admitted.v1", "member", "n-" + late, 1,
                Map.of("memberId", "n-" + late, "cellId", told));
        assertThat(subjects(all(reader(others.province()), "/events"))).contains("n-" + late);
    }

    @Test
    void aCursorIsGoodForItsCallerAndItsFilterOnly() {
        String cursor = reader(unit).answer("/events?limit=1").expect(200).text("next");
        reader(unit).answer("/events?limit=5&after=" + cursor).expect(200);
        reader(neighbour).answer("/events?after=" + cursor).refused(422, "CURSOR_OF_ANOTHER_CALLER", "/after");
        reader(unit).answer("/events?type=training.*&after=" + cursor)
                .refused(422, "CURSOR_OF_ANOTHER_CALLER", "/after");
        reader(unit).answer("/events?after=" + cursor.substring(0, cursor.length() - 2) + "AA")
                .refused(422, "CURSOR_OF_ANOTHER_CALLER", "/after");
        reader(unit).answer("/events?after=hello").refused(422, "CURSOR_OF_ANOTHER_CALLER", "/after");
    }

    @Test
    void whatCannotBeAskedIsSaidByItsName() {
        reader(unit).answer("/events?limit=501").refused(400, "LIMIT_OUT_OF_RANGE", "/limit");
        reader(unit).answer("/events?wait=11").refused(400, "WAIT_OUT_OF_RANGE", "/wait");
        reader(unit).answer("/events?type=Not%20A%20Type").refused(422, "EVENT_TYPE_MALFORMED", "/type");
        reader(unit).answer("/events?subtree=" + OthersEvents.freshId())
                .refused(422, "UNKNOWN_ORGANISATION", "/subtree");
        ApiClient.withScopes(port, "*", "members:read").answer("/events").refused(403, "NOT_ALLOWED", "");
    }

    @Test
    void whoWaitsIsAnsweredWhenSomethingComes() throws Exception {
        ApiClient api = reader(unit);
        String now = api.answer("/events?after=now").expect(200).text("next");
        CompletableFuture<Answer> waiting = CompletableFuture
                .supplyAsync(() -> api.answer("/events?wait=10&after=" + now));
        String never = "/events?type=never.told.v1&wait=10&after="
                + api.answer("/events?type=never.told.v1&after=now").expect(200).text("next");
        CompletableFuture<Answer> inVain = CompletableFuture.supplyAsync(() -> api.answer(never));
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(waiting).isNotDone();
        String member = others.member(unit, "2017-02-03");
        Answer answer = waiting.get(60, TimeUnit.SECONDS);
        assertThat(inVain).as("who waits for something else, which does not come").isNotDone();
        assertThat(answer.at("/items/0/subject").asString()).isEqualTo(member);
        long asked = System.nanoTime();
        api.answer("/events?wait=1&after=" + answer.text("next")).expect(200).expectCount("/items", 0);
        assertThat(System.nanoTime() - asked).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
        inVain.get(60, TimeUnit.SECONDS).expect(200).expectCount("/items", 0);
    }

    @Test
    void aStreamTellsAsItHappensAndGoesOnAtItsLastId() {
        ApiClient api = reader(unit);
        String now = api.answer("/events?after=now").text("next");
        String first = others.member(unit, "2018-02-03");
        String id = firstId(api, "/events/stream?after=" + now, first);
        String second = others.member(unit, "2018-02-04");
        assertThat(firstId(api, "/events/stream?after=" + id, second)).isNotEqualTo(id);
    }

    private static String firstId(ApiClient api, String path, String subject) {
        try (Stream<String> lines = api.lines(path)) {
            List<String> message = lines.skip(2).takeWhile(line -> !line.isEmpty()).toList();
            assertThat(message).anyMatch(line -> line.startsWith("data:") && line.contains(subject));
            return message.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring("id:".length()).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private ApiClient reader(@Nullable String organisation) {
        return ApiClient.withScopes(port, organisation, "events:read");
    }

    private static List<JsonNode> all(ApiClient api, String path) {
        var events = new ArrayList<JsonNode>();
        String cursor = "";
        boolean atEnd = false;
        while (!atEnd) {
            Answer page = api.answer(path + (path.contains("?") ? "&" : "?") + "wait=0" + cursor).expect(200);
            page.at("/items").forEach(events::add);
            cursor = "&after=" + page.text("next");
            atEnd = page.at("/atEnd").asBoolean();
        }
        return events;
    }

    private static List<String> subjects(List<JsonNode> events) {
        return events.stream().map(event -> event.path("subject").asString()).toList();
    }

    private static List<Long> versions(List<JsonNode> events, String subject) {
        return events.stream()
                .filter(event -> event.path("subject").asString().equals(subject))
                .map(event -> event.path("aggregateversion").asLong())
                .toList();
    }

    private static JsonNode only(List<JsonNode> events, String subject) {
        return events.stream()
                .filter(event -> event.path("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private long audited(String member) {
        String database = Objects.requireNonNull(new ConnectionString(store).getDatabase());
        return Objects.requireNonNull(Mono.from(mongo.getDatabase(database)
                .getCollection("entries")
                .countDocuments(Filters.eq("ids", member))).block());
    }
}
