package vn.bangvang.quickstart.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPositions;
import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.identity.Credentials;

/**
 * The public API through the gateway. Every request can be repeated (a key or a version goes with it), so it is, when
 * the other side was away for a moment. What this caller has written or read is in every later answer.
 */
public final class Api {
    private static final int ATTEMPTS = 14;
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final URI gateway;
    private final Tokens tokens;
    private final SeenPositions seen;

    /** A request without its token. */
    private record Request(String method, String path, String type, Optional<byte[]> body, List<String> headers) {
        static Request of(String method, String path, Fields body, List<String> headers) {
            return new Request(method, path, JSON, Optional.of(JsonMapper.shared().writeValueAsBytes(body.values())),
                    headers);
        }

        static Request reading(String path) {
            return new Request("GET", path, JSON, Optional.empty(), List.of());
        }
    }

    public Api(URI gateway, Credentials client) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.gateway = gateway;
        this.tokens = new Tokens(http, gateway, client);
        this.seen = new SeenPositions();
    }

    private Api(HttpClient http, URI address, Tokens tokens, SeenPositions seen) {
        this.http = http;
        this.gateway = address;
        this.tokens = tokens;
        this.seen = seen;
    }

    /** The same caller at a service itself, past the gateway. */
    public Api at(URI service) {
        return new Api(http, service, tokens, seen);
    }

    /** The same caller at a service that reads another log, in which the positions seen here mean nothing. */
    public Api ofAnotherLog(URI service) {
        return new Api(http, service, tokens, new SeenPositions());
    }

    public URI gateway() {
        return gateway;
    }

    /** Reads; a problem is thrown. */
    public Answer get(String path) {
        return expected(Request.reading(path));
    }

    /** Reads; a problem is an answer too. */
    public Answer tryGet(String path) {
        return send(Request.reading(path));
    }

    /** The items of a collection, all pages. */
    public List<JsonNode> list(String path) {
        var items = new ArrayList<JsonNode>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = get(next).body();
            page.path("items").forEach(items::add);
            String cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? "" : path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
        return items;
    }

    /** Creates under an idempotency key; a problem is thrown. */
    public Answer create(String path, Fields body, String key) {
        return expected(creation(path, body, key));
    }

    /** Creates under an idempotency key; a problem is an answer too. */
    public Answer tryCreate(String path, Fields body, String key) {
        return send(creation(path, body, key));
    }

    /** Sends a file under an idempotency key; a problem is thrown. */
    public Answer send(String path, String type, byte[] file, String key) {
        return expected(new Request("POST", path, type, Optional.of(file), keyed(key)));
    }

    /** Changes the version of a thing that was read before; a problem is thrown. */
    public Answer change(String path, Fields body, String etag) {
        return expected(Request.of("POST", path, body, ifMatch(etag)));
    }

    /** Changes the version of a thing that was read before; a problem is an answer too. */
    public Answer tryChange(String path, Fields body, String etag) {
        return send(Request.of("POST", path, body, ifMatch(etag)));
    }

    /** Puts; without an etag when the thing may not be there yet. */
    public Answer put(String path, Fields body, String etag) {
        return expected(Request.of("PUT", path, body, etag.isEmpty() ? List.of() : ifMatch(etag)));
    }

    /** Opens the stream of notices about a period's standings. */
    public Notices notices(String period, String provinceId) {
        return Notices.open(http, HttpRequest.newBuilder(gateway.resolve("/api/v1/standings/%s/changes?province=%s"
                .formatted(period, provinceId)))
                .header("Authorization", "Bearer " + tokens.current())
                .header("Accept", "text/event-stream"));
    }

    private static Request creation(String path, Fields body, String key) {
        return Request.of("POST", path, body, keyed(key));
    }

    private static List<String> keyed(String key) {
        return List.of("Idempotency-Key", key);
    }

    private static List<String> ifMatch(String etag) {
        return List.of("If-Match", etag);
    }

    private Answer expected(Request request) {
        Answer answer = send(request);
        if (answer.isProblem()) {
            throw new ApiProblem(request.method(), request.path(), answer);
        }
        return answer;
    }

    private Answer send(Request request) {
        for (int attempt = 1;; attempt++) {
            try {
                Answer answer = once(request);
                if (attempt == ATTEMPTS || (answer.status() < 502 || answer.status() > 504)) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new QuickstartException(
                            "No answer to %s %s: %s".formatted(request.method(), request.path(), e), e);
                }
            }
            Interruptible.pause(Duration.ofMillis(Math.min(2000, 100L << attempt)));
        }
    }

    private Answer once(Request request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(gateway.resolve("/api/v1" + request.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.current())
                .header("Accept", JSON)
                .header("Accept-Language", "en")
                .header("Content-Type", request.type());
        if (!request.headers().isEmpty()) {
            builder.headers(request.headers().toArray(String[]::new));
        }
        List<String> named = seen.named();
        if (!named.isEmpty()) {
            builder.header(PositionForm.HEADER, String.join(",", named));
        }
        builder.method(request.method(),
                request.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        HttpResponse<String> response = Interruptible.until(() -> http.send(builder.build(), BodyHandlers.ofString()));
        response.headers().firstValue(PositionForm.HEADER).ifPresent(position -> seen.told(position, named));
        return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue(Answer.FRESHNESS).orElse(""),
                response.body().startsWith("{") || response.body().startsWith("[")
                        ? JsonMapper.shared().readTree(response.body())
                        : MissingNode.getInstance());
    }
}
