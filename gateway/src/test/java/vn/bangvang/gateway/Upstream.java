package vn.bangvang.gateway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;

import io.netty.buffer.Unpooled;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A real little service behind the gateway that says what reached it. */
final class Upstream implements AutoCloseable {

    /** What reached the service; header names in lower case. */
    record Seen(String method, String path, Map<String, String> headers, int bodyLength) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    /** What a stream of notices tells; it is silent until then. */
    private final Sinks.Many<String> changes = Sinks.many().unicast().onBackpressureBuffer();
    private final DisposableServer server;

    private final String scheme;

    private Upstream(String name, String scheme, HttpServer listening) {
        this.scheme = scheme;
        server = listening
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/api/v1/standings/2021/changes", (_, response) -> response.sse()
                        .send(Flux.concat(Mono.just(":\n\n"),
                                changes.asFlux().map(notice -> "event: " + notice + "\ndata: {}\n\n"))
                                .map(text -> Unpooled.copiedBuffer(text, UTF_8)), _ -> true))
                        .get("/api/v1/standings/slow", (_, _) -> Mono.never())
                        .route(_ -> true, (request, response) -> request.receive()
                                .aggregate()
                                .asByteArray()
                                .map(body -> body.length)
                                .defaultIfEmpty(0)
                                .flatMap(length -> {
                                    seen.add(new Seen(request.method().name(), request.uri(), request.requestHeaders()
                                            .entries()
                                            .stream()
                                            .collect(Collectors.toMap(
                                                    entry -> entry.getKey().toLowerCase(java.util.Locale.ROOT),
                                                    Map.Entry::getValue, (first, second) -> first + "; " + second)),
                                            length));
                                    return response.header("Content-Type", "application/json")
                                            .sendString(Mono.just("{\"service\":\"" + name + "\"}"))
                                            .then();
                                })))
                .bindNow();
    }

    static Upstream named(String name) {
        return new Upstream(name, "http", HttpServer.create());
    }

    /** @param key of the certificate that it shows */
    static Upstream overTls(String name, KeyManagerFactory key) throws SSLException {
        SslContext shown = SslContextBuilder.forServer(key).build();
        return new Upstream(name, "https", HttpServer.create().secure(spec -> spec.sslContext(shown)));
    }

    String uri() {
        return uri("127.0.0.1");
    }

    /** @param host another name of this machine */
    String uri(String host) {
        return scheme + "://" + host + ":" + server.port();
    }

    /** Tells who listens of one change, and that there will be no other. */
    void tellOfAChange() {
        changes.tryEmitNext("changed").orThrow();
        changes.tryEmitComplete().orThrow();
    }

    /** Of what was passed on; the gateway's own question whether this part is ready comes at any time. */
    Seen last() {
        return seen.stream()
                .filter(request -> !request.path().startsWith("/actuator/"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** How many requests were passed on. */
    long passedOn() {
        return seen.stream().filter(request -> !request.path().startsWith("/actuator/")).count();
    }

    boolean sawNothingAt(String path) {
        return seen.stream().noneMatch(request -> request.path().equals(path));
    }

    @Override
    public void close() {
        server.disposeNow();
    }

}
