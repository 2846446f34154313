package vn.bangvang.quickstart;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.identity.Credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who may tell a sandbox to begin anew, and when they are answered. */
class SandboxTests {
    private static final Credentials FULL = new Credentials("full", "secret");
    private final Sandbox sandbox = Sandbox.listen(FreePort.next());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.shutdownNow();
        sandbox.close();
    }

    @Test
    void itAlwaysBeginsOnOneMorning() {
        Instant now = Instant.parse("2031-01-01T00:00:00Z");
        assertThat(now.plus(Sandbox.clockShift(now))).isEqualTo("2026-04-15T01:00:00Z");
    }

    @Test
    void whoAsksIsAnsweredWhenItHasBegunAnew() {
        sandbox.hasBegun(FULL);
        CompletableFuture<HttpResponse<Void>> answer = ask("POST", "full:secret");
        sandbox.awaitEnd();
        assertThat(answer).isNotDone();
        sandbox.hasBegun(FULL);
        assertThat(answer.orTimeout(60, TimeUnit.SECONDS).join().statusCode()).isEqualTo(204);
    }

    @Test
    void nobodyElseMayEndIt() {
        assertThat(ask("POST", "full:secret").join().statusCode()).as("before it has begun").isEqualTo(401);
        sandbox.hasBegun(FULL);
        assertThat(ask("POST", "full:wrong").join().statusCode()).isEqualTo(401);
        assertThat(ask("GET", "full:secret").join().statusCode()).isEqualTo(405);
        CompletableFuture<Void> ended = CompletableFuture.runAsync(sandbox::awaitEnd, Thread::startVirtualThread);
        await().during(Duration.ofMillis(100)).until(() -> !ended.isDone());
    }

    private CompletableFuture<HttpResponse<Void>> ask(String method, String credentials) {
        URI address = sandbox.address();
        return http.sendAsync(HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Basic "
                        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build(), BodyHandlers.discarding());
    }
}
