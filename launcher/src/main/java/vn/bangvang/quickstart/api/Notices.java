package vn.bangvang.quickstart.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;

/** Server-sent notices that the standings have moved. */
public final class Notices implements AutoCloseable {
    private final LinkedBlockingQueue<Notice> received = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private String event = "";

    /** @param receivedAtNanos {@link System#nanoTime()} when it came */
    public record Notice(JsonNode data, long receivedAtNanos) {}

    private Notices(Stream<String> lines) {
        this.lines = lines;
        Thread.ofVirtual().start(this::read);
    }

    static Notices open(HttpClient http, HttpRequest.Builder request) {
        try {
            HttpResponse<Stream<String>> response = Interruptible
                    .until(() -> http.send(request.build(), BodyHandlers.ofLines()));
            if (response.statusCode() != 200) {
                throw new QuickstartException("The stream of notices was answered %d".formatted(response.statusCode()));
            }
            return new Notices(response.body());
        } catch (IOException e) {
            throw new QuickstartException("No stream of notices: " + e, e);
        }
    }

    /** The next notice, or nothing when none comes in time. */
    public Optional<Notice> next(Duration patience) {
        return Interruptible
                .until(() -> Optional.ofNullable(received.poll(patience.toMillis(), TimeUnit.MILLISECONDS)));
    }

    /** Forgets what has come so far. */
    public void drain() {
        received.clear();
    }

    @Override
    public void close() {
        lines.close();
    }

    private void read() {
        try {
            lines.forEach(this::take);
        } catch (RuntimeException e) {
            // The stream was closed, here or there; whoever waits for a notice runs into its patience.
        }
    }

    /** A heartbeat tells that the stream lives, not that anything has moved. */
    private void take(String line) {
        if (line.startsWith("event:")) {
            event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:") && event.equals("changed")) {
            received.add(new Notice(JsonMapper.shared().readTree(line.substring("data:".length()).strip()),
                    System.nanoTime()));
        }
    }
}
