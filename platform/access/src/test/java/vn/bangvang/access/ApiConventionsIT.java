package vn.bangvang.access;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import jakarta.validation.Valid;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClients;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.TestIssuer;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What every service promises its callers, seen on the smallest service there can be. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bangvang.access.scopes.lamps=lamps", "bangvang.outbox.source=/lamps",
        "spring.security.oauth2.resourceserver.jwt.audiences=bang-vang", "spring.webflux.problemdetails.enabled=true"})
@AutoConfigureWebTestClient
class ApiConventionsIT {
    private static final AuditTrail DOWN = new AuditTrail(MongoClients
            .create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")
            .getDatabase("down"), Clock.systemUTC());

    @SpringBootApplication
    @Import(Lamps.class)
    static class Service {
        @Bean
        Lamp.Published lampPublication() {
            return new Lamp.Published("access.lamp.v1");
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
        Mono<ResponseEntity<Lamp>> add(@Valid @RequestBody Lamp lamp, IdempotencyKey key, Caller caller) {
            Reach.of(caller, (organisation, ancestor) -> ancestor.equals("house")).mustCover("hall");
            return lamps.found(key, id -> Mono.just(Decided.of(lamp, Lamp.Published.Event.ADDED)))
                    .map(added -> Answers.created("/api/v1/lamps/" + added.id(), added, added.state()));
        }

        @GetMapping("/lit-on/{day}")
        Mono<String> litOn(@PathVariable DayOfWeek day) {
            return Mono.just(day.toString());
        }

        @GetMapping("/{id}")
        Mono<ResponseEntity<Lamp>> get(@PathVariable String id) {
            return lamps.get(id).map(lamp -> Answers.ok(lamp, lamp.state()));
        }

        @GetMapping
        Mono<ResponseEntity<Page<Map<String, String>>>> list(@RequestParam Optional<String> place,
                @RequestParam Optional<Integer> brightness, PageRequest page) {
            Query query = place
                    .map(start -> Query.all().and(Filters.regex("state.place", "^" + Pattern.quote(start))))
                    .orElseGet(Query::all);
            return lamps.page(query, page.afterId(), page.limit())
                    .map(lamp -> Map.of("id", lamp.id()))
                    .collectList()
                    .map(items -> Answers.page(items, page, item -> item.get("id")));
        }

        /** Its trail leads to a store that is down. */
        @GetMapping("/{id}/lights")
        Mono<String> seen(@PathVariable String id, Caller caller) {
            return DOWN.memberDataRead(caller, "lamp", List.of(id)).thenReturn("shown");
        }

        @PostMapping("/{id}/dim")
        Mono<ResponseEntity<Lamp>> dim(@PathVariable String id, ExpectedVersion expected) {
            return lamps
                    .decide(id, expected,
                            read -> Mono.just(Decided.of(new Lamp(read.state().place(), 0),
                                    Lamp.Published.Event.DIMMED)))
                    .map(lamp -> Answers.ok(lamp, lamp.state()));
        }
    }

    @Autowired
    WebTestClient anonymous;
    @LocalServerPort
    int port;
    private WebTestClient client;

    @BeforeEach
    void withToken() {
        client = as("house", "lamps:read", "lamps:write");
    }

    @Test
    void controlCharactersInAParametersNameAreABadRequestWithItsDocument() {
        problem(client.get().uri("/api/v1/lamps?\u0002=1").exchange(), 400, "bad-request");
    }

    @Test
    void aPartOfThePathThatIsNothingIsAnUnknownPath() {
        problem(client.get().uri("/api/v1/lamps/lit-on/\u001b").exchange(), 404, "unknown-path");
    }

    @Test
    void withoutATokenWithoutTheScopeAndOnAnUnlistedPathTheAnswerIsNoAndAProblem() {
        problem(anonymous.get().uri("/api/v1/lamps/1").exchange(), 401, "token-missing");
        problem(as("house", "lamps:read").post().uri("/api/v1/lamps").exchange(), 403, "not-allowed");
        problem(client.get().uri("/api/v1/secrets").exchange(), 403, "not-allowed");
        problem(add(as(null, "lamps:write"), "{\"place\":\"x\",\"brightness\":1}", "k0"), 403,
                "outside-your-organisation");
    }

    @Test
    void aTokenOfAnotherIssuerForAnotherSystemOrOfYesterdayIsRefused() {
        try (TestIssuer stranger = TestIssuer.start()) {
            TestIssuer ours = TestIssuer.shared();
            Consumer<JWTClaimsSet.Builder> reader = claims -> claims.subject("spy")
                    .claim("scope", "lamps:read")
                    .claim("organisation", "*");
            List<String> bad = List.of(stranger.token(reader),
                    stranger.token(reader.andThen(c -> c.issuer(ours.uri()))),
                    ours.token(reader.andThen(c -> c.issuer(stranger.uri()))),
                    ours.token(reader.andThen(c -> c.audience("another-system"))),
                    ours.token(reader.andThen(c -> c.audience((String) null))),
                    ours.token(reader.andThen(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(3600))))));
            for (String token : bad) {
                problem(with(token).get().uri("/api/v1/lamps").exchange(), 401, "token-invalid");
            }
            with(ours.token(reader)).get().uri("/api/v1/lamps").exchange().expectStatus().isOk();
        }
    }

    @Test
    void aReadThatCannotBeWrittenDownFailsAndMayBeTriedAgain() {
        WebTestClient.ResponseSpec answer = client.get().uri("/api/v1/lamps/1/lights").exchange();
        problem(answer, 503, "store-unavailable");
        answer.expectHeader().exists("Retry-After");
    }

    @Test
    void aBodyOverTheLimitIsRefusedInAFilterAsInAController() {
        String large = "{\"place\":\"" + "x".repeat(11 * 1024 * 1024) + "\",\"brightness\":1}";
        problem(add(client, large, "k-large"), 413, "content-too-large");
    }

    @Test
    void aCreatedThingHasALocationAnEtagAndIsNotCreatedTwiceByARetry() {
        String place = "place " + UUID.randomUUID();
        String body = "{\"place\":\"" + place + "\",\"brightness\":7}";
        String key = UUID.randomUUID().toString();

        String location = add(client, body, key).expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation()
                .toString();

        assertThat(add(client, body, key).expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation()).hasToString(location);
        problem(add(client, body.replace("7", "8"), key), 422, "idempotency-key-reused");
        problem(add(client, body, UUID.randomUUID().toString()), 409, "lamp-already-exists");
        client.get().uri(location).header("If-None-Match", "\"1\"").exchange().expectStatus().isNotModified();
    }

    @Test
    void aLostUpdateIsRefused() {
        String location = add(client, "{\"place\":\"" + UUID.randomUUID() + "\",\"brightness\":7}",
                UUID.randomUUID().toString()).returnResult(String.class).getResponseHeaders().getLocation().toString();

        problem(client.post().uri(location + "/dim").exchange(), 428, "if-match-missing");
        problem(client.post().uri(location + "/dim").header("If-Match", "3").exchange(), 400, "if-match-malformed");
        client.post()
                .uri(location + "/dim")
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        problem(client.post().uri(location + "/dim").header("If-Match", "\"1\"").exchange(), 412, "stale-version");
        problem(client.get().uri("/api/v1/lamps/none").exchange(), 404, "unknown-lamp");
    }

    @Test
    void badInputNamesTheField() {
        field(add(client, "{\"place\":\"\",\"brightness\":1}", "k1"), 400, "/place", "NOT_BLANK");
        field(add(client, "{\"place\":\"x\",\"brightness\":\"bright\"}", "k2"), 400, "/brightness", "WRONG_FORMAT");
        field(add(client, "{\"place\":\"x\",\"brightness\":1,\"colour\":\"red\"}", "k3"), 400, "/colour",
                "UNKNOWN_FIELD");
        field(add(client, "{\"place\":", "k4"), 400, "", "MALFORMED_JSON");
        client.get()
                .uri("/api/v1/lamps?brightness=bright")
                .exchange()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/brightness")
                .jsonPath("$.errors[0].rejectedValue")
                .isEqualTo("bright");
        problem(client.post()
                .uri("/api/v1/lamps")
                .header("Content-Type", "application/json")
                .bodyValue("{\"place\":\"x\",\"brightness\":1}")
                .exchange(), 400, "idempotency-key-missing");
    }

    @Test
    void listsComeInPagesWhoseCursorFitsOneQueryOnly() {
        for (int i = 0; i < 3; i++) {
            add(client, "{\"place\":\"" + UUID.randomUUID() + "\",\"brightness\":7}", UUID.randomUUID().toString());
        }
        Page<?> first = client.get()
                .uri("/api/v1/lamps?limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Link")
                .expectBody(Page.class)
                .returnResult()
                .getResponseBody();

        client.get().uri("/api/v1/lamps?limit=2&cursor=" + first.next()).exchange().expectStatus().isOk();
        problem(client.get().uri("/api/v1/lamps?place=x&cursor=" + first.next()).exchange(), 400,
                "cursor-of-another-query");
        problem(client.get().uri("/api/v1/lamps?limit=501").exchange(), 400, "limit-out-of-range");
    }

    @Test
    void theLinkToTheNextPageKeepsWhatTheListWasAskedFor() {
        String room = "phòng & hành lang {%+} " + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            add(client, "{\"place\":\"" + room + i + "\",\"brightness\":7}", UUID.randomUUID().toString());
        }
        List<Object> seen = new ArrayList<>();
        Optional<URI> next = Optional
                .of(UriComponentsBuilder.fromUriString("http://localhost:" + port + "/api/v1/lamps")
                        .queryParam("place", "{place}")
                        .queryParam("limit", 2)
                        .build(room));
        while (next.isPresent()) {
            URI asked = next.get();
            EntityExchangeResult<Page<Object>> page = client.get()
                    .uri(asked)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(new ParameterizedTypeReference<Page<Object>>() {
                    })
                    .returnResult();
            seen.addAll(page.getResponseBody().items());
            next = Optional.ofNullable(page.getResponseHeaders().getFirst("Link"))
                    .map(link -> page.getUrl().resolve(link.replaceAll("^<(.*)>; rel=\"next\"$", "$1")));
        }
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        client.get()
                .uri("/api/v1/lamps/none")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.traceId")
                .isNotEmpty();
        client.post()
                .uri("/api/v1/lamps/none/dim")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The If-Match header is missing: send the ETag of your last read.");
        client.post()
                .uri("/api/v1/lamps/none/dim")
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Thiếu tiêu đề If-Match: hãy gửi ETag của lần đọc gần nhất.");
    }

    private WebTestClient as(String organisation, String... scopes) {
        return with(TestIssuer.shared().token("client-1", organisation, scopes));
    }

    private WebTestClient with(String token) {
        return anonymous.mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
    }

    private static WebTestClient.ResponseSpec add(WebTestClient client, String body, String key) {
        return client.post()
                .uri("/api/v1/lamps")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String type) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:bangvang:problem:" + type);
    }

    private static void field(WebTestClient.ResponseSpec answer, int status, String pointer, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
    }
}
