package vn.bangvang.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Tokens;

/** Sends each request once. Who wants it answered all the same sends it again, and writes both down. */
final class Caller {
    /** A little more than the gateway's own patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);
    private static final Answer NONE = new Answer(0, "", "", MissingNode.getInstance());

    private final HttpClient http;
    private final Tokens tokens;

    Caller(HttpClient http, Tokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** Status 0 when nobody answered. */
    Answer get(URI at, String path) {
        return send(at, path, HttpRequest.newBuilder().GET());
    }

    /** @param header {@code Idempotency-Key} or {@code If-Match} */
    Answer post(URI at, String path, Fields body, String header, String value) {
        return send(at, path, HttpRequest.newBuilder()
                .header(header, value)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body.values()))));
    }

    private Answer send(URI at, String path, HttpRequest.Builder request) {
        try {
            HttpRequest whole = request.uri(at.resolve("/api/v1" + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + tokens.current())
                    .header("Accept", "application/json")
                    .build();
            HttpResponse<String> answer = Interruptible.until(() -> http.send(whole, BodyHandlers.ofString()));
            return new Answer(answer.statusCode(), answer.headers().firstValue("ETag").orElse(""),
                    answer.headers().firstValue(Answer.FRESHNESS).orElse(""),
                    answer.body().startsWith("{")
                            ? JsonMapper.shared().readTree(answer.body())
                            : MissingNode.getInstance());
        } catch (IOException | QuickstartException e) {
            // No answer, or no token because the door was shut.
            return NONE;
        }
    }
}
