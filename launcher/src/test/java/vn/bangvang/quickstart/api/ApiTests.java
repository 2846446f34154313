package vn.bangvang.quickstart.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.identity.Credentials;

import static org.assertj.core.api.Assertions.assertThat;

/** A caller names what it has seen, at every service. */
class ApiTests {
    private final List<String> named = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void aSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/.well-known", exchange -> answer(exchange, """
                {"authorization_servers": ["%1$s"], "token_endpoint": "%1$s/token"}""".formatted(address)));
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "t", "expires_in": 600}"""));
        server.createContext("/api/v1/members", exchange -> {
            named.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Bangvang-Position")));
            if (exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().add("X-Bangvang-Position", "p" + answered.incrementAndGet());
            }
            answer(exchange, "{}");
        });
        server.start();
        api = new Api(address, new Credentials("id", "secret"));
    }

    @AfterEach
    void noSystem() {
        server.stop(0);
    }

    @Test
    void whatAnAnswerToldIsNamedFromThenOnAlsoAtAnotherAddress() {
        api.create("/members", Fields.of("cellId", "c"), "1");
        api.at(api.gateway()).get("/members");
        api.create("/members", Fields.of("cellId", "c"), "2");
        api.get("/members");

        assertThat(named).containsExactly("null", "p1", "p1", "p2");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
