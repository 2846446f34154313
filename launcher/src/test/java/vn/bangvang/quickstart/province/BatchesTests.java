package vn.bangvang.quickstart.province;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;
import vn.bangvang.quickstart.identity.Credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A load beside services that hear late of what others recorded. */
class BatchesTests {
    private static final String UNHEARD = row(422, "UNKNOWN_MEMBER");

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Batches batches;

    @BeforeEach
    void aSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/.well-known", exchange -> answer(exchange, 200, """
                {"authorization_servers": ["%1$s"], "token_endpoint": "%1$s/token"}""".formatted(address)));
        server.createContext("/token", exchange -> answer(exchange, 200, """
                {"access_token": "t", "expires_in": 600}"""));
        server.createContext("/api/v1/self-criticisms/batch", exchange -> {
            String next = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            answer(exchange, next.contains("results") ? 200 : 422, next);
        });
        server.start();
        batches = new Batches(new Api(address, new Credentials("id", "secret")), new Hearing(told::add));
    }

    @AfterEach
    void noSystem() {
        server.stop(0);
    }

    @Test
    void rowsThatNameWhatIsNotKnownYetAreSentAgainAndNotRefused() {
        answers.addAll(
                List.of(rows(row(201, ""), UNHEARD), rows(row(200, ""), UNHEARD), rows(row(200, ""), row(201, ""))));
        send();
        batches.complete("self-criticisms");
        assertThat(told).hasSize(1).first().asString().contains("waiting until the service has heard");
    }

    @Test
    void aWholeBatchThatNamesWhatIsNotKnownYetIsSentAgain() {
        answers.addAll(List.of("""
                {"code": "UNKNOWN_ORGANISATION"}""", rows(row(201, ""))));
        send();
        batches.complete("self-criticisms");
    }

    @Test
    void whatIsRefusedForAnotherReasonIsToldAtOnce() {
        answers.add(rows(row(201, ""), row(422, "SUBMITTED_TOO_LATE")));
        send();
        assertThatThrownBy(() -> batches.complete("self-criticisms")).isInstanceOf(QuickstartException.class)
                .hasMessageContaining("1 rows were refused")
                .hasMessageContaining("SUBMITTED_TOO_LATE");
        assertThat(told).isEmpty();
    }

    private void send() {
        batches.send("/self-criticisms/batch", Fields.of("items", List.of()), "key");
    }

    private static String rows(String... rows) {
        return "{\"results\": [%s]}".formatted(String.join(", ", rows));
    }

    private static String row(int status, String code) {
        return "{\"status\": %d, \"problem\": {\"code\": \"%s\"}}".formatted(status, code);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
