package vn.bangvang.webapi.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.RequestSize;

/** Hashes the body of a POST that carries an Idempotency-Key, so that a reused key with another body is noticed. */
public final class RequestFingerprint implements WebFilter, Ordered {
    /** Names a request, so that its retry is recognised (draft-ietf-httpapi-idempotency-key-header-07). */
    public static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = RequestFingerprint.class.getName();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getMethod() != HttpMethod.POST || request.getHeaders().getFirst(HEADER) == null) {
            return chain.filter(exchange);
        }
        return DataBufferUtils.join(request.getBody(), RequestSize.LARGEST_BODY)
                .map(RequestFingerprint::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> {
                    exchange.getAttributes().put(ATTRIBUTE, hash(request.getURI().getRawPath(), body));
                    return chain.filter(exchange.mutate().request(replayed(exchange, body)).build());
                });
    }

    static String of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    @Override
    public int getOrder() {
        return 1;
    }

    private static ServerHttpRequest replayed(ServerWebExchange exchange, byte[] body) {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
            }
        };
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static String hash(String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
