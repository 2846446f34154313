package vn.bangvang.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.TestIssuer;

/** A system that calls the service over HTTP with a token of its own. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param eTag empty when there is none */
    record Answer(int status, String eTag, JsonNode body) {
        String id() {
            return body.path("id").stringValue("no id: " + body);
        }

        String code() {
            return body.at("/errors/0/code").stringValue("no problem: " + status + " " + body);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    /** @param organisation whose subtree the caller may touch, {@code *} for everything */
    Api(int port, @Nullable String organisation) {
        base = "http://127.0.0.1:" + port + "/api/v1";
        token = TestIssuer.shared().token("clerk", organisation, "training:read", "training:write");
    }

    /** @param path from the root */
    int status(String path, boolean withToken) {
        var request = HttpRequest.newBuilder(URI.create(base.replace("/api/v1", "") + path));
        return send(withToken ? request.header("Authorization", "Bearer " + token) : request).status();
    }

    JsonNode get(String path) {
        return answer(path).body();
    }

    Answer answer(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return postUnder(ReferenceEvents.id(), path, body);
    }

    Answer postUnder(String idempotencyKey, String path, Object body) {
        return send(posting(path, body).header("Idempotency-Key", idempotencyKey));
    }

    Answer post(String path, Object body, @Nullable String ifMatch) {
        return send(ifMatch == null ? posting(path, body) : posting(path, body).header("If-Match", ifMatch));
    }

    Answer withoutKey(String path, Object body) {
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
            var response = http.send(request.build(), BodyHandlers.ofString());
            var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
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
