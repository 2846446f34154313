package vn.bangvang.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;

import vn.bangvang.webapi.page.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What every service promises its callers, seen on the smallest service there can be. */
@ExtendWith(OutputCaptureExtension.class)
class ApiConventionsIT extends LampsFixture {
    @Test
    void controlCharactersInAParametersNameAreABadRequestWithItsDocument() {
        problem(client.get().uri("/api/v1/lamps?\u0002=1").exchange(), 400, "bad-request");
    }

    @Test
    void aPartOfThePathThatIsNothingIsAnUnknownPath() {
        problem(client.get().uri("/api/v1/lamps/lit-on/\u001b").exchange(), 404, "unknown-path");
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
    void whatFailsIsLoggedWithTheTraceThatItsAnswerNames(CapturedOutput log) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        client.get()
                .uri("/api/v1/lamps/broken")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-00")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo(trace);
        assertThat(log.getAll()).contains("/api/v1/lamps/broken failed in trace " + trace);
    }

    @Test
    void anOperationThatWillBeGoneSaysSinceWhenAndUntilWhenInEveryAnswer() {
        for (String day : List.of("MONDAY", "NO_DAY")) {
            client.get()
                    .uri("/api/v1/lamps/lit-on/" + day)
                    .exchange()
                    .expectHeader()
                    .valueEquals("Deprecation", "@1777593600")
                    .expectHeader()
                    .valueEquals("Sunset", "Sun, 01 Nov 2026 00:00:00 GMT");
        }
        client.get().uri("/api/v1/lamps").exchange().expectHeader().doesNotExist("Deprecation");
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
