package vn.bangvang.integration.webhooks.target;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import vn.bangvang.integration.webhooks.target.Outcome.Failure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Against a server that answers what it is told to, byte for byte. */
class TargetCallsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String answer = "HTTP/1.1 204 No Content\r\n\r\n";

    TargetCallsTests() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aNameThatLeadsElsewhereAMomentLaterIsNotFollowed() {
        answer = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
        var asked = new AtomicInteger();
        NameLookup rebinding = _ -> Mono.just(List
                .of(asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : address("169.254.169.254")));
        try (var calls = new TargetCalls(rebinding, new AddressRules(true, List.of()), PATIENCE)) {
            URI target = URI.create("http://rebinding.example.org:" + server.getLocalPort() + "/");
            assertThat(post(calls, target).failure()).isNull();
            assertThat(asked).as("the address that was checked is the one that was called").hasValue(1);
            assertThat(post(calls, target).failure()).isEqualTo(Failure.ADDRESS_FORBIDDEN);
        }
        assertThat(connections).hasValue(1);
    }

    @Test
    void oneForbiddenAddressAmongSeveralForbidsAllOfThem() {
        NameLookup both = _ -> Mono.just(List.of(address("192.0.2.1"), InetAddress.getLoopbackAddress()));
        try (var calls = new TargetCalls(both, new AddressRules(true, List.of()), PATIENCE)) {
            assertThat(post(calls, URI.create("http://both.example.org:" + server.getLocalPort() + "/")).failure())
                    .isEqualTo(Failure.ADDRESS_FORBIDDEN);
        }
    }

    @Test
    void aWrittenAddressIsCheckedWhenItIsConnectedTo() {
        try (var calls = new TargetCalls(_ -> Mono.empty(), new AddressRules(false, List.of()), PATIENCE)) {
            assertThat(post(calls, here()).failure()).isEqualTo(Failure.ADDRESS_FORBIDDEN);
            assertThat(post(calls, URI.create("http://[::ffff:127.0.0.1]:" + server.getLocalPort() + "/")).failure())
                    .isEqualTo(Failure.ADDRESS_FORBIDDEN);
        }
        assertThat(connections).hasValue(0);
    }

    @Test
    void aNameThatLeadsNowhereIsSaidSo() {
        NameLookup nowhere = host -> Mono.error(new UnknownHostException(host));
        try (var calls = new TargetCalls(nowhere, new AddressRules(true, List.of()), PATIENCE)) {
            assertThat(post(calls, URI.create("http://nowhere.example.org/")).failure())
                    .isEqualTo(Failure.NAME_UNKNOWN);
        }
    }

    @Test
    void whatATargetAnswersIsToldApart() {
        answered("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", null);
        answered("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", Failure.REFUSED);
        answered("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
                .formatted(server.getLocalPort()), Failure.REFUSED);
        answered("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", Failure.ANSWER_BROKEN);
        answered("SSH-2.0-OpenSSH_9.9\r\n\r\n", Failure.ANSWER_BROKEN);
        answered("HTTP/1.1 200 OK\r\nContent-Length: 70000\r\n\r\n" + "x".repeat(70_000), Failure.ANSWER_TOO_LARGE);
        answered("", Failure.ANSWER_BROKEN);
        answered("HANG", Failure.TIMED_OUT, SHORT);
    }

    private void answered(String bytes, Failure expected) {
        answered(bytes, expected, PATIENCE);
    }

    private void answered(String bytes, Failure expected, Duration patience) {
        answer = bytes;
        int before = connections.get();
        try (var calls = new TargetCalls(_ -> Mono.empty(), new AddressRules(true, List.of()), patience)) {
            assertThat(post(calls, here()).failure()).as(bytes.lines().findFirst().orElse("")).isEqualTo(expected);
        }
        assertThat(connections).as("nothing is tried twice, no redirect followed").hasValue(before + 1);
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hook");
    }

    private static Outcome post(TargetCalls calls, URI target) {
        return calls.post(target, Map.of("webhook-id", "1"), "{}".getBytes(US_ASCII)).block(Duration.ofSeconds(20));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noLiteral) {
            throw new IllegalStateException(noLiteral);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                socket.getInputStream().read(new byte[8_192]);
                if (answer.equals("HANG")) {
                    socket.getInputStream().read(new byte[8_192]);
                } else {
                    OutputStream out = socket.getOutputStream();
                    out.write(answer.getBytes(US_ASCII));
                    out.flush();
                }
            } catch (IOException closed) {
                // The next connection, or the end of the test.
            }
        }
    }
}
