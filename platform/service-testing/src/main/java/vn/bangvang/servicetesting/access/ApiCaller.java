package vn.bangvang.servicetesting.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls operations with whatever token. */
final class ApiCaller {
    /** No version of anything: whoever is let through to it is told that it is stale, and changes nothing. */
    private static final String NO_VERSION = "\"999999\"";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final URI service;

    ApiCaller(URI service) {
        this.service = service;
    }

    /** @param body an empty object when the answer is no JSON */
    record Answer(int status, JsonNode body) {
        String code() {
            return body.at("/errors/0/code").asString("");
        }

        boolean says(String text) {
            return body.toString().contains(text);
        }

        /** Whether it shows nothing and says that there is more. */
        boolean hidesSomething() {
            return body.path("items").isEmpty() && body.path("next").isString();
        }

        @Override
        public String toString() {
            return status + " " + code();
        }
    }

    /** @param path with its query */
    Answer call(ApiOperation operation, String path, @Nullable JsonNode body, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .method(operation.method(), body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (operation.headers().contains("If-Match")) {
            request.header("If-Match", NO_VERSION);
        }
        if (operation.headers().contains("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            return answer(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(operation + " " + path, unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A stream of notices never ends, so only JSON is read. */
    private Answer answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            Map<String, ?> none = Map.of();
            boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), isJson
                    ? json.readTree(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    : json.valueToTree(none));
        }
    }
}
