package vn.bangvang.integration.webhooks.target;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import vn.bangvang.integration.webhooks.target.Outcome.Failure;

/**
 * Calls targets. Each gets a few connections of its own, so that one that hangs holds up no other; no redirect is
 * followed, no proxy asked, nothing tried twice, and no more is read of an answer than 64 kB.
 */
public final class TargetCalls implements AutoCloseable {
    /** How many calls to one target there are at a time. */
    public static final int AT_ONCE = 16;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ConnectionProvider connections = ConnectionProvider.builder("webhooks")
            .maxConnections(AT_ONCE)
            .pendingAcquireMaxCount(AT_ONCE * 2)
            .maxIdleTime(IDLE)
            .build();
    private final Duration patience;
    private final HttpClient http;

    /** @param patience for a whole call */
    public TargetCalls(NameLookup lookup, AddressRules rules, Duration patience) {
        this.patience = patience;
        this.http = HttpClient.create(connections)
                .resolver(new CheckedAddresses(lookup, rules))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) patience.toMillis())
                .disableRetry(true)
                .followRedirect(false)
                .noProxy();
    }

    /** Posts JSON; whatever happens is an outcome and no error. */
    public Mono<Outcome> post(URI target, Map<String, String> headers, byte[] body) {
        return http.headers(all -> headers.forEach(all::set))
                .post()
                .uri(target)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response((answer, content) -> text(content.asByteArray())
                        .map(text -> Outcome.answered(answer.status().code(), text)))
                .next()
                .timeout(patience)
                .onErrorResume(failure -> Mono.just(Outcome.failed(why(failure))));
    }

    private static Mono<String> text(Flux<byte[]> content) {
        return content.reduceWith(ByteArrayOutputStream::new, (read, bytes) -> {
            if (read.size() + bytes.length > LONGEST_ANSWER) {
                throw new TooLarge();
            }
            read.writeBytes(bytes);
            return read;
        }).map(read -> read.toString(StandardCharsets.UTF_8));
    }

    private static Failure why(Throwable failure) {
        return switch (failure) {
            case TooLarge _ -> Failure.ANSWER_TOO_LARGE;
            case ForbiddenAddress _ -> Failure.ADDRESS_FORBIDDEN;
            case UnknownHostException _ -> Failure.NAME_UNKNOWN;
            case TimeoutException _ -> Failure.TIMED_OUT;
            case ConnectException _ -> Failure.NOT_CONNECTED;
            case SSLException _ -> Failure.NOT_CONNECTED;
            default -> Failure.ANSWER_BROKEN;
        };
    }

    @Override
    public void close() {
        connections.disposeLater().subscribe();
    }
}
