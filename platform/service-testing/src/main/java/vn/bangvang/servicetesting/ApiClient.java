package vn.bangvang.servicetesting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that calls the service over HTTP with a token of its own. */
public final class ApiClient {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param eTag empty when there is none */
    public record Answer(int status, String eTag, JsonNode body) {
        public String id() {
            return body.path("id").stringValue("no id: " + body);
        }

        public String code() {
            return body.at("/errors/0/code").stringValue("no problem: " + status + " " + body);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    /**
     * @param organisation whose subtree the caller may touch, {@code *} for everything, null for nothing
     * @param resource the caller may read and write it
     */
    public ApiClient(int port, @Nullable String organisation, String resource) {
        base = "http://127.0.0.1:" + port + "/api/v1";
        token = TestIssuer.shared().token("clerk", organisation, resource + ":read", resource + ":write");
    }

    /** @param path from the root */
    public int status(String path, boolean withToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base.replace("/api/v1", "") + path));
        return send(withToken ? request.header("Authorization", "Bearer " + token) : request).status();
    }

    public JsonNode get(String path) {
        return answer(path).body();
    }

    public Answer answer(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return postUnder(UUID.randomUUID().toString(), path, body);
    }

    public Answer postUnder(String idempotencyKey, String path, Object body) {
        return send(posting(path, body).header("Idempotency-Key", idempotencyKey));
    }

    public Answer post(String path, Object body, @Nullable String ifMatch) {
        return send(ifMatch == null ? posting(path, body) : posting(path, body).header("If-Match", ifMatch));
    }

    public Answer withoutKey(String path, Object body) {
        return send(posting(path, body));
    }

    private HttpRequest.Builder posting(String path, Object body) {
        return request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(""),
                    json ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
