package vn.bangvang.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser with one page, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Chromium(Process process, URI page) {
        this.process = process;
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Ear()).join();
        Stream.of("Page.enable", "Network.enable", "Runtime.enable").forEach(domain -> call(domain, Map.of()));
    }

    /** The program, where there is one. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(
                                directory,
                                name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, Path profile) throws Exception {
        Files.createDirectories(profile);
        Process process = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--window-size=1400,1000", "--remote-debugging-port=0", "--user-data-dir=" + profile,
                "about:blank").redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(port) && Files.readAllLines(port).size() == 2);
        String pages = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/json/list".formatted(Files.readAllLines(
                        port).getFirst()))).build(), BodyHandlers.ofString())
                .body();
        JsonNode page = JSON.readTree(pages)
                .valueStream()
                .filter(it -> it.path("type").asString().equals("page"))
                .findFirst()
                .orElseThrow();
        return new Chromium(process, URI.create(page.path("webSocketDebuggerUrl").asString()));
    }

    void open(Object address) {
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", address.toString()));
        loaded.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Does what leads to another page, and waits for that. */
    void follow(String script) {
        loaded = new CompletableFuture<>();
        evaluate(script);
        loaded.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    JsonNode evaluate(String script) {
        JsonNode answer = call("Runtime.evaluate",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + answer.path("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    void await(String condition) {
        Awaitility.await(condition)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> evaluate(condition).asBoolean(false));
    }

    /** What a reader sees, also where no script runs. */
    String text() {
        return evaluate("document.body.innerText").asString();
    }

    byte[] pdf() {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true)).path("data")
                        .asString());
    }

    void screenshot(Path file) throws IOException {
        Files.write(file, Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("captureBeyondViewport",
                        true)).path("data").asString()));
    }

    /** Bytes that came over the line since the last question. */
    long received() {
        return received.getAndSet(0);
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }

    private void heard(JsonNode message) {
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt(0));
        if (answer != null && message.has("error")) {
            answer.completeExceptionally(new AssertionError(message.path("error").toString()));
        } else if (answer != null) {
            answer.complete(message.path("result"));
        }
        switch (message.path("method").asString("")) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.loadingFinished" -> received.addAndGet(message.at("/params/encodedDataLength").asLong());
            default -> {
            }
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder said = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            said.append(part);
            if (last) {
                heard(JSON.readTree(said.toString()));
                said.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
