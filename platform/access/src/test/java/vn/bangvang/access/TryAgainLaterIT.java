package vn.bangvang.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedListener;
import vn.bangvang.localparts.FreePort;
import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Contention;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.servicetesting.HangingStore;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.TestIssuer;
import vn.bangvang.webapi.answer.Answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a caller is told while the service cannot take a write, and that it can later. */
class TryAgainLaterIT {
    /** What the gateway waits for an answer, less what may be lost on the way. */
    private static final Duration BEFORE_THE_GATEWAY = Duration.ofSeconds(25);

    private final int port = FreePort.next();
    @TempDir
    private Path log;
    @TempDir
    private Path data;

    @EnableAutoConfiguration
    @Import(Lamps.class)
    static class Writing {
        @Bean
        Lamp.Published lampPublication() {
            return new Lamp.Published("access.later.v1");
        }
    }

    static class Reading extends Writing {
        @Bean
        FeedListener listener() {
            return batch -> {};
        }
    }

    @RestController
    @RequestMapping("/api/v1/lamps")
    static class Lamps {
        private final Aggregates<Lamp, Lamp.Published.Event> lamps;

        Lamps(Aggregates<Lamp, Lamp.Published.Event> lamps) {
            this.lamps = lamps;
        }

        @PostMapping
        Mono<ResponseEntity<Object>> add(@RequestBody Lamp lamp, IdempotencyKey key) {
            return lamps.found(key, id -> Mono.just(Decided.of(lamp, Lamp.Published.Event.ADDED)))
                    .map(added -> Answers.created("/api/v1/lamps/" + added.id(), added, added.state()));
        }

        @GetMapping
        Mono<String> read() {
            return Mono.just("read");
        }

        @PostMapping("/busy")
        Mono<String> busy() {
            return Mono.error(new Contention("lamp"));
        }
    }

    @Test
    void aServiceWhoseEventsCannotBePublishedTakesWritesUpToItsBoundAndAgainWhenTheyAre() {
        try (ConfigurableApplicationContext context = start(Writing.class, "--bangvang.outbox.bound=2",
                "--bangvang.outbox.sweep-every=300ms")) {
            WebTestClient client = client(context);
            add(client).expectStatus().isCreated();

            // A write that a sweep counts before it is noted counts twice until the next sweep, so more than one may be
            // tried.
            await().untilAsserted(() -> later(add(client), "outbox-full"));

            try (LocalBroker broker = LocalBroker.start(log, port)) {
                assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
                await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> add(client).expectStatus().isCreated());
            }
        }
    }

    @Test
    void aServiceThatHasNotReadTheLogLetsReadsAndWritesWait() {
        try (ConfigurableApplicationContext context = start(Reading.class,
                "--spring.config.import=classpath:event-feed.yml",
                "--bangvang.feed.owners.access=/bang-vang/others", "--bangvang.feed.topics=access.others.v1",
                "--spring.cloud.stream.kafka.binder.configuration.request.timeout.ms=1000",
                "--spring.cloud.stream.kafka.binder.configuration.default.api.timeout.ms=2000")) {
            WebTestClient client = client(context);
            later(client.get().uri("/api/v1/lamps").exchange(), "catching-up");
            later(add(client), "catching-up");

            try (LocalBroker broker = LocalBroker.start(log, port)) {
                assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
                await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> add(client).expectStatus().isCreated());
            }
        }
    }

    @Test
    void aChangeThatWasAlwaysOvertakenMayBeTriedAgain() {
        try (ConfigurableApplicationContext context = start(Writing.class)) {
            later(client(context).post().uri("/api/v1/lamps/busy").exchange(), "too-many-at-once");
        }
    }

    @Test
    void aWriteThatIsUnderWayWhenTheStoreHangsMayBeTriedAgainUnderItsKey() {
        try (HangingStore store = HangingStore.open(data);
                ConfigurableApplicationContext context = startOn(store.uri("later"), Writing.class)) {
            WebTestClient client = client(context);
            // The connection on which the next one is under way.
            add(client).expectStatus().isCreated();
            String key = UUID.randomUUID().toString();

            store.hang();
            later(add(client, key), "store-unavailable");

            store.goOn();
            await().until(() -> add(client, key).returnResult(Void.class).getStatus().value(),
                    status -> status != 503);
            add(client, key).expectStatus().isCreated().expectBody().jsonPath("$.place").isEqualTo(key);
        }
    }

    private ConfigurableApplicationContext start(Class<?> service, String... more) {
        return startOn(RealParts.started().freshStoreUri(TryAgainLaterIT.class), service, more);
    }

    private ConfigurableApplicationContext startOn(String storeUri, Class<?> service, String... more) {
        ArrayList<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--server.port=0", "--bangvang.access.scopes.lamps=lamps",
                "--bangvang.outbox.source=/lamps", "--spring.kafka.bootstrap-servers=127.0.0.1:" + port,
                "--spring.mongodb.uri=" + storeUri,
                "--bangvang.audit.uri=" + RealParts.started().freshStoreUri(TryAgainLaterIT.class),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.shared().uri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=bang-vang"));
        return new SpringApplicationBuilder(service).web(WebApplicationType.REACTIVE)
                .run(arguments.toArray(String[]::new));
    }

    private static WebTestClient client(ConfigurableApplicationContext context) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(headers -> headers
                        .setBearerAuth(TestIssuer.shared().token("client-1", "*", "lamps:read", "lamps:write")))
                .responseTimeout(BEFORE_THE_GATEWAY)
                .build();
    }

    private static WebTestClient.ResponseSpec add(WebTestClient client) {
        return add(client, UUID.randomUUID().toString());
    }

    private static WebTestClient.ResponseSpec add(WebTestClient client, String key) {
        return client.post()
                .uri("/api/v1/lamps")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .bodyValue("{\"place\":\"" + key + "\",\"brightness\":1}")
                .exchange();
    }

    private static void later(WebTestClient.ResponseSpec answer, String type) {
        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:bangvang:problem:" + type);
    }
}
