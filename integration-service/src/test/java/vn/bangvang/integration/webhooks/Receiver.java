package vn.bangvang.integration.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Another system that is called, with moods. It answers challenges whatever its mood. */
public final class Receiver implements AutoCloseable {
    /** What it does with a call. */
    public enum Mood {
        /** Takes it. */
        TAKES,
        /** Does not take it, and says so. */
        FAILS,
        /** Says nothing for longer than anybody waits. */
        HANGS,
        /** Takes it and says that it did not. */
        LIES,
        /** Takes it and breaks off in the middle of its answer. */
        BREAKS_OFF,
        /** Sends the caller elsewhere. */
        SENDS_AWAY
    }

    /** A call that it took. */
    public record Call(Map<String, String> headers, String body) {
        private static final JsonMapper JSON = new JsonMapper();

        JsonNode json() {
            return JSON.readTree(body);
        }

        String subject() {
            return json().at("/data/subject").asString("");
        }

        long version() {
            return json().at("/data/version").asLong(0);
        }
    }

    private final HttpServer server;
    private final List<Call> taken = new CopyOnWriteArrayList<>();
    private volatile Supplier<Mood> mood = () -> Mood.TAKES;
    private volatile boolean answersChallenges = true;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String target() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public void is(Mood always) {
        mood = () -> always;
    }

    public void is(Supplier<Mood> eachTime) {
        mood = eachTime;
    }

    public void answersChallenges(boolean answers) {
        answersChallenges = answers;
    }

    public List<Call> taken() {
        return taken;
    }

    /** The versions of each subject in the order in which they were taken first. */
    public Map<String, List<Long>> versions() {
        var versions = new LinkedHashMap<String, List<Long>>();
        for (Call call : taken) {
            List<Long> known = versions.computeIfAbsent(call.subject(), _ -> new ArrayList<>());
            if (!known.contains(call.version())) {
                known.add(call.version());
            }
        }
        return versions;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst()));
        var call = new Call(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        try (exchange) {
            if (call.body().contains("integration.webhook-challenge.v1")) {
                String word = answersChallenges ? call.json().at("/data/challenge").asString() : "another";
                answer(exchange, 200, "{\"challenge\":\"" + word + "\"}");
                return;
            }
            behave(exchange, call, mood.get());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(HttpExchange exchange, Call call, Mood now) throws IOException, InterruptedException {
        switch (now) {
            case TAKES -> {
                taken.add(call);
                answer(exchange, 202, "");
            }
            case FAILS -> answer(exchange, 503, "not now");
            case HANGS -> Thread.sleep(60_000);
            case LIES -> {
                taken.add(call);
                answer(exchange, 500, "I did nothing");
            }
            case BREAKS_OFF -> {
                taken.add(call);
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write(new byte[10]);
                exchange.getResponseBody().flush();
            }
            case SENDS_AWAY -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                answer(exchange, 307, "");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
