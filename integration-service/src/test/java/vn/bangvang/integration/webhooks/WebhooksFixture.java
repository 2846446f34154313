package vn.bangvang.integration.webhooks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A unit in a province, and a system of its own that wants to be called. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"bangvang.webhooks.loopback=true", "bangvang.webhooks.patience=30s",
                "bangvang.webhooks.first-retry=20ms", "bangvang.webhooks.longest-retry=200ms"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebhooksFixture {
    @LocalServerPort
    int port;
    OthersEvents others;
    String unit;
    String neighbour;
    ApiClient api;

    @BeforeAll
    void othersHaveTold() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        unit = others.organisation("GRASSROOTS_CELL", others.province());
        neighbour = others.organisation("GRASSROOTS_CELL", others.province());
        api = new ApiClient(port, unit, "webhooks");
    }

    @AfterAll
    void leave() {
        others.close();
    }

    static Map<String, Object> wish(String target, @Nullable String subtree, String... types) {
        var wish = new HashMap<String, Object>(Map.of("name", "a system", "target", target, "types", List.of(types)));
        if (subtree != null) {
            wish.put("subtree", subtree);
        }
        return wish;
    }

    Answer active(Receiver receiver, String... types) {
        Answer made = api.post("/webhooks", wish(receiver.target(), null, types)).expect(201);
        return api.post("/webhooks/" + made.id() + "/activate", Map.of(), made.eTag()).expect(200);
    }

    /** Tells of so many members, each in so many versions, and does not wait for the broker each time. */
    List<String> tell(String cell, int members, int versions) {
        List<String> ids = Stream.generate(OthersEvents::freshId).limit(members).toList();
        for (int version = 1; version <= versions; version++) {
            for (String id : ids) {
                others.publish("member.member.v1", "membership.member-corrected.v1", id, others.province(),
                        member(id, version, cell).getBytes(UTF_8));
            }
        }
        others.settle();
        return ids;
    }

    /** An envelope as it stands on the log. */
    static String member(String id, long version, String cell) {
        return """
                {"aggregateType":"member","aggregateId":"%s","aggregateVersion":%d,"occurredAt":"2026-01-01T00:00:00Z",
                "recordedAt":"2026-01-01T00:00:00Z","actor":"x","change":{},"state":{"memberId":"%s","cellId":"%s"}}"""
                .formatted(id, version, id, cell);
    }

    static ConditionFactory within(Duration time) {
        return Awaitility.await().atMost(time).pollInterval(Duration.ofMillis(100));
    }
}
