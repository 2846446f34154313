package vn.bangvang.benchmarks.serving;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Callers of one server. An answer that is not the expected one ends the measurement. */
final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConnectionProvider connections;
    private final HttpClient client;
    private final int callers;

    /** @param callers how many ask at the same time */
    Load(URI address, String token, int callers) {
        this.callers = callers;
        this.connections = ConnectionProvider.builder("load")
                .maxConnections(callers)
                .pendingAcquireMaxCount(-1)
                .build();
        this.client = HttpClient.create(connections)
                .baseUrl(address.toString())
                .headers(headers -> headers.set("Authorization", "Bearer " + token));
    }

    /** An answer. */
    record Answer(int status, HttpHeaders headers, byte[] body) {
        Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("%d: %s".formatted(status, new String(body)));
            }
            return this;
        }
    }

    Mono<Answer> get(String path, String... header) {
        return with(header).get().uri(path).responseSingle(Load::answer);
    }

    Mono<Answer> post(String path, byte[] body, String... header) {
        return with(header).headers(headers -> headers.set("Content-Type", "application/json"))
                .request(HttpMethod.POST)
                .uri(path)
                .send((_, out) -> out.sendByteArray(Mono.just(body)))
                .responseSingle(Load::answer);
    }

    /** What a stream says, piece by piece. */
    Flux<String> stream(String path) {
        return client.get().uri(path).response((response, content) -> {
            if (response.status().code() != 200) {
                throw new IllegalStateException(response.toString());
            }
            return content.asString();
        });
    }

    /** Whoever is sent away because too much waits comes back. */
    static Mono<Answer> served(Mono<Answer> question) {
        return question.filter(answer -> answer.status() != 503)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(100)));
    }

    private HttpClient with(String... header) {
        return header.length == 0 ? client : client.headers(headers -> headers.set(header[0], header[1]));
    }

    private static Mono<Answer> answer(HttpClientResponse response, ByteBufMono body) {
        return body.asByteArray()
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new Answer(response.status().code(), response.responseHeaders(), bytes));
    }

    /** All of them, as {@link #perSecond(int, Duration, int, Supplier)}. */
    double perSecond(Duration time, int expected, Supplier<Mono<Answer>> question) {
        return perSecond(callers, time, expected, question);
    }

    /** So many callers ask again as soon as they have their answer. @return answers in a second */
    double perSecond(int asking, Duration time, int expected, Supplier<Mono<Answer>> question) {
        var answers = new LongAdder();
        long start = System.nanoTime();
        Flux.range(0, asking)
                .flatMap(_ -> Mono.defer(question)
                        .doOnNext(answer -> answer.expect(expected))
                        .doOnNext(_ -> answers.increment())
                        .repeat(() -> System.nanoTime() - start < time.toNanos())
                        .then(), asking)
                .blockLast(time.plus(PATIENCE));
        return answers.sum() * 1e9 / (System.nanoTime() - start);
    }

    /** So many questions a second, whether answered or not. @return the median of the milliseconds that each took */
    double medianAt(int rate, Duration time, Supplier<Mono<Answer>> question) {
        List<Double> took = Flux.interval(Duration.ofNanos(1_000_000_000L / rate))
                .onBackpressureBuffer()
                .take(rate * time.toSeconds())
                .flatMap(_ -> timed(question), callers)
                .sort()
                .collectList()
                .block(time.plus(PATIENCE));
        if (took == null) {
            throw new IllegalStateException("nothing was asked");
        }
        return took.get(took.size() / 2);
    }

    static Mono<Double> timed(Supplier<Mono<Answer>> question) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return question.get().map(answer -> {
                answer.expect(200);
                return (System.nanoTime() - start) / 1e6;
            });
        });
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
