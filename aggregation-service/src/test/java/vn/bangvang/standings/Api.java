package vn.bangvang.standings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.TestIssuer;

/** A system that reads the standings with a token of its own. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    record Answer(int status, HttpResponse<String> response) {
        JsonNode body() {
            return JSON.readTree(response.body());
        }

        String code() {
            return body().at("/errors/0/code").stringValue("no problem: " + response.body());
        }
    }

    /** @param organisation whose province the caller may read, {@code *} for everything */
    Api(int port, String organisation, String... scopes) {
        base = "http://127.0.0.1:" + port + "/api/v1/standings";
        token = TestIssuer.shared().token("clerk", organisation, scopes);
    }

    JsonNode get(String path) {
        return answer(path).body();
    }

    Answer answer(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The lines of a stream, as they come. */
    Stream<String> lines(String path) {
        try {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.ofLines()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }
}
