package vn.bangvang.quickstart.province;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.identity.Credentials;

/** A system that gives the answers that it is told to; a mock, because a real one does not lag at a test's wish. */
final class AnsweringSystem implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    AnsweringSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        answers("/.well-known", """
                {"authorization_servers": ["%1$s"], "token_endpoint": "%1$s/token"}""".formatted(address()));
        answers("/token", """
                {"access_token": "t", "expires_in": 600}""");
        server.start();
    }

    Api api() {
        return new Api(address(), new Credentials("id", "secret"));
    }

    /** One answer after the other, the last one from then on; one with a {@code code} is a refusal. */
    void answers(String path, String... bodies) {
        List<String> next = new ArrayList<>(Arrays.asList(bodies));
        server.createContext(path, exchange -> {
            String body = next.size() > 1 ? next.removeFirst() : next.getFirst();
            answer(exchange, body.startsWith("{\"code\"") ? 422 : 200, body);
        });
    }

    /** The requests so far: method, path and body. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
