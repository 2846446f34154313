package vn.bangvang.evaluation.records.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.TestIssuer;

/** A client of the service under test, as another system would be one. */
public final class CallsFixture {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** An answer of the service. */
    public record Answer(int status, JsonNode body, @Nullable String eTag) {
        public String text(String field) {
            return body.path(field).asString();
        }

        public String problem() {
            return body.path("type").asString().replace("urn:bangvang:problem:", "");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private CallsFixture(int port, String token) {
        this.base = "http://127.0.0.1:" + port + "/api/v1";
        this.token = token;
    }

    /** @param organisation the claim: {@code *}, an organisation's id or null */
    public static CallsFixture of(int port, @Nullable String organisation) {
        return new CallsFixture(port,
                TestIssuer.shared().token("clerk", organisation, "evaluation:read", "evaluation:write"));
    }

    /** Creates, under an idempotency key of its own. */
    public Answer post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Map<String, ?> body, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    /** Changes whatever version is there. */
    public Answer change(String path, Map<String, ?> body) {
        return send(request(path).header("If-Match", "*").POST(json(body)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Asks until the answer is as wanted. */
    public Answer await(String path, Predicate<Answer> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = get(path);
        while (!wanted.test(answer) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            answer = get(path);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            return new Answer(response.statusCode(), text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text),
                    response.headers().firstValue("etag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
