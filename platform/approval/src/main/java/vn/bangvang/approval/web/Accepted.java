package vn.bangvang.approval.web;

import java.net.URI;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.Asked;

/** How a change that was asked for is answered: as the change itself, or with 202 and the path of what waits. */
public final class Accepted {
    private Accepted() {}

    /** @param done answers the change that was made at once */
    public static <T, A> Mono<ResponseEntity<A>> or(Asked<T> asked, Function<T, Mono<ResponseEntity<A>>> done) {
        return switch (asked) {
            case Asked.Done<T>(T result) -> done.apply(result);
            case Asked.Waiting<T>(String path, long version) -> Mono.just(ResponseEntity.accepted()
                    .location(URI.create(path))
                    .eTag("\"" + version + "\"")
                    .build());
        };
    }

    /** The same for an operation that answers a body alone: empty when it waits. */
    public static <T, A> Mono<A> or(Asked<T> asked, ServerHttpResponse response, Function<T, A> done) {
        return switch (asked) {
            case Asked.Done<T>(T result) -> Mono.just(done.apply(result));
            case Asked.Waiting<T>(String path, long _) -> Mono.fromRunnable(() -> {
                response.setStatusCode(HttpStatus.ACCEPTED);
                response.getHeaders().setLocation(URI.create(path));
            });
        };
    }
}
