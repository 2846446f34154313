package vn.bangvang.standings;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.TestIssuer;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.messaging.WireFixture;

import static org.awaitility.Awaitility.await;

/** One of several instances of the service, which reads one topic of its own and is ready. */
record Instance(ConfigurableApplicationContext context) implements AutoCloseable {
    static Instance reading(String brokers, String topic) {
        return reading(brokers, topic, "");
    }

    /** @param kept the directory that it goes on from, empty when it reads the whole log */
    static Instance reading(String brokers, String topic, String kept) {
        var instance = new Instance(new SpringApplicationBuilder(StandingsService.class).run("--server.port=0",
                "--bangvang.feed.kept-in=" + kept, "--bangvang.paging.key=of every instance",
                "--bangvang.feed.topics=" + topic, "--bangvang.feed.owners." + ownerOf(topic),
                "--bangvang.outbox.topics=" + topic,
                "--spring.mongodb.uri=" + RealParts.started().freshStoreUri(Instance.class),
                "--bangvang.audit.uri=" + RealParts.started().freshStoreUri(Instance.class),
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.shared().uri()));
        await().until(instance.context.getBean(LiveStandings.class)::isReady);
        return instance;
    }

    /** Whom {@link OthersEvents} speaks for on a topic of this name. */
    static String ownerOf(String topic) {
        String word = topic.substring(0, topic.indexOf('.'));
        return word + "=/bang-vang/" + word + "-service";
    }

    static void publish(String brokers, String topic, List<Event> events) {
        try (var others = new OthersEvents(brokers)) {
            events.forEach(event -> others.publish(topic, WireFixture.type(event), event.aggregateId(),
                    event.province(), WireFixture.value(event).getBytes(StandardCharsets.UTF_8)));
            others.settle();
        }
    }

    ApiClient api() {
        return api("standings:read", "standings:operate", "members:read");
    }

    ApiClient api(String... scopes) {
        return ApiClient.withScopes(port(), "*", scopes);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
