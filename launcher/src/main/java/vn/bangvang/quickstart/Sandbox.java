package vn.bangvang.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import vn.bangvang.quickstart.identity.Credentials;

/**
 * Where a sandbox is told to begin anew: an address of this machine, beside the gateway's, for the client that may do
 * everything. Whoever asks is answered when everything is there again.
 */
final class Sandbox implements AutoCloseable {
    /** When it begins, always. No paper of any province that can be loaded is younger. */
    static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final Instant MORNING = DAY.atTime(8, 0).toInstant(ZoneOffset.ofHours(7));
    private static final String PATH = "/reset";

    private final HttpServer server;
    private volatile Round round = new Round();
    private volatile byte @Nullable [] authorization;

    /** From one beginning to the next. */
    private record Round(CompletableFuture<Void> asked, CompletableFuture<Void> begunAnew) {
        Round() {
            this(new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    private Sandbox(HttpServer server) {
        this.server = server;
        server.createContext(PATH, this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static Sandbox listen(int port) {
        try {
            return new Sandbox(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new QuickstartException("Port %d of 127.0.0.1, to begin anew at, cannot be used: %s".formatted(port,
                    e.getMessage()), e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), PATH));
    }

    /** How far the clock of a system that starts now stands beside the machine's. */
    static Duration clockShift(Instant now) {
        return Duration.between(now, MORNING);
    }

    /** Everything is there: who asked for it is told. */
    void hasBegun(Credentials full) {
        String credentials = full.id() + ":" + full.secret();
        authorization = ("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
        Round before = round;
        round = new Round();
        before.begunAnew().complete(null);
    }

    /** Waits until it is to begin anew. */
    void awaitEnd() {
        round.asked().join();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            if (status == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"sandbox\"");
            } else if (status == 405) {
                exchange.getResponseHeaders().set("Allow", "POST");
            } else {
                Round mine = round;
                mine.asked().complete(null);
                mine.begunAnew().join();
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int status(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] expected = authorization;
        boolean admitted = given != null && expected != null
                && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
        return !exchange.getRequestMethod().equals("POST") ? 405 : admitted ? 204 : 401;
    }
}
