package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What other systems build on is committed: {@code openapi.json} in the service's directory. A change of the API shows
 * in a review, because without the changed file the build fails.
 */
public final class OpenApiContract {
    private static final String REWRITE = "openapi.rewrite";
    private static final String USUAL_ISSUER = "http://localhost:9000";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private OpenApiContract() {}

    /** Fails when the service on this port describes another API than the committed one. */
    public static void isAsCommitted(int port) {
        Path committed = Path.of("openapi.json");
        String now = describedBy(port);
        try {
            if (Boolean.getBoolean(REWRITE)) {
                Files.writeString(committed, now, UTF_8);
            }
            assertThat(Files.exists(committed) ? Files.readString(committed, UTF_8) : "")
                    .as("%s; if the API is meant to change so, repeat with -D%s=true and commit the file",
                            committed.toAbsolutePath(), REWRITE)
                    .isEqualTo(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describedBy(int port) {
        URI address = URI.create("http://localhost:" + port + "/v3/api-docs");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            Map<?, ?> api = JSON.readValue(answer.body().replace(TestIssuer.shared().uri(), USUAL_ISSUER), Map.class);
            return JSON.writeValueAsString(api) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
