package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A system that calls the service over HTTP with a token of its own. Paths begin below {@code /api/v1}. */
public final class ApiClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param body an empty object when the answer is not JSON */
    public record Answer(int status, HttpHeaders headers, String content, JsonNode body) {
        /** Empty when there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String eTag() {
            return header("ETag");
        }

        public String id() {
            return at("/id").stringValue("no id: " + content);
        }

        /** The code of a problem document's first error. */
        public String code() {
            return at("/errors/0/code").stringValue("no problem: " + status + " " + content);
        }

        /** @param pointer RFC 6901 */
        public JsonNode at(String pointer) {
            return body.at(pointer);
        }

        public String text(String field) {
            return body.path(field).asString();
        }

        /** Fails when the answer has another status. */
        public Answer expect(int expected) {
            assertThat(status).as(content).isEqualTo(expected);
            return this;
        }

        /** Fails when something else stands there. @param pointer RFC 6901 */
        public Answer expect(String pointer, Object expected) {
            assertThat(at(pointer)).as("%s in %s", pointer, content)
                    .isEqualTo(JSON.readTree(JSON.writeValueAsString(expected)));
            return this;
        }

        /** Fails when not so many stand in the list there. @param pointer RFC 6901 */
        public Answer expectCount(String pointer, int expected) {
            assertThat(at(pointer).size()).as("%s in %s", pointer, content).isEqualTo(expected);
            return this;
        }

        /** Fails when nothing stands there. @param pointer RFC 6901 */
        public Answer expectAny(String pointer) {
            assertThat(at(pointer).isMissingNode()).as("%s in %s", pointer, content).isFalse();
            return this;
        }

        /** Fails when something stands there. @param pointer RFC 6901 */
        public Answer expectNone(String pointer) {
            assertThat(at(pointer).isMissingNode()).as("%s in %s", pointer, content).isTrue();
            return this;
        }

        /** Fails when it is no problem document with this first error and a title of its own. */
        public void refused(int expected, String code, String pointer) {
            expect(expected).expect("/errors/0/code", code)
                    .expect("/errors/0/pointer", pointer)
                    .expect("/type", "urn:bangvang:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(at("/title").stringValue("")).isNotEmpty().isNotEqualTo(code);
        }
    }

    private final String base;
    private final @Nullable String token;

    private ApiClient(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * @param organisation whose subtree the caller may touch, {@code *} for everything, null for nothing
     * @param resources the caller may read and write them
     */
    public ApiClient(int port, @Nullable String organisation, String... resources) {
        this(base(port), token(organisation, Stream.of(resources)
                .flatMap(resource -> Stream.of(resource + ":read", resource + ":write"))
                .toArray(String[]::new)));
    }

    /** @param scopes all that the caller may do, such as {@code members:read} */
    public static ApiClient withScopes(int port, @Nullable String organisation, String... scopes) {
        return new ApiClient(base(port), token(organisation, scopes));
    }

    /** @param token of the shared test issuer, or of none */
    public static ApiClient withToken(int port, String token) {
        return new ApiClient(base(port), token);
    }

    private static String base(int port) {
        return "http://127.0.0.1:" + port + "/api/v1";
    }

    private static String token(@Nullable String organisation, String... scopes) {
        return TestIssuer.shared().token("clerk", organisation, scopes);
    }

    /** The same service, asked by nobody in particular. */
    public ApiClient withoutToken() {
        return new ApiClient(base, null);
    }

    /** The same caller, with paths from the root. */
    public ApiClient atRoot() {
        return new ApiClient(base.replace("/api/v1", ""), token);
    }

    /** @param path from the root */
    public int status(String path, boolean withToken) {
        return (withToken ? this : withoutToken()).atRoot().answer(path).status();
    }

    public JsonNode get(String path) {
        return answer(path).body();
    }

    /** @param headers names and values in turn */
    public Answer answer(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Creates, under an idempotency key of its own. */
    public Answer post(String path, Object body) {
        return postUnder(UUID.randomUUID().toString(), path, body);
    }

    public Answer postUnder(String idempotencyKey, String path, Object body) {
        return send(request(path, "Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer post(String path, Object body, @Nullable String ifMatch) {
        return send((ifMatch == null ? request(path) : request(path, "If-Match", ifMatch))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Changes whatever version is there. */
    public Answer change(String path, Object body) {
        return post(path, body, "*");
    }

    public Answer withoutKey(String path, Object body) {
        return post(path, body, null);
    }

    public Answer put(String path, Object body, @Nullable String ifMatch) {
        return send((ifMatch == null ? request(path) : request(path, "If-Match", ifMatch))
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer postFile(String path, String mediaType, byte[] file) {
        return postFileUnder(UUID.randomUUID().toString(), path, mediaType, file);
    }

    public Answer postFileUnder(String idempotencyKey, String path, String mediaType, byte[] file) {
        return send(request(path, "Idempotency-Key", idempotencyKey).setHeader("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** @param headers names and values in turn */
    public byte[] file(String path, String... headers) {
        return exchange(request(path, headers), BodyHandlers.ofByteArray()).body();
    }

    /** Asks until the answer is as wanted. */
    public Answer await(String path, Predicate<Answer> wanted) {
        return Awaitility.await("GET " + path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> answer(path), wanted);
    }

    /** The lines of a stream, as they come. */
    public Stream<String> lines(String path) {
        return exchange(request(path), BodyHandlers.ofLines()).body();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + TypedPath.encoded(path)))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), response.headers(), response.body(),
                json ? JSON.readTree(response.body()) : JSON.createObjectNode());
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
