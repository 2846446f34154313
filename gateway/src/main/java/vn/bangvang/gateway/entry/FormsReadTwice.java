package vn.bangvang.gateway.entry;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.RequestSize;

/**
 * A form of the pages is read here for its CSRF token, and must be read again by the pages: its body is kept, which is
 * small. One with a file is not, and is kept for those alone who have logged in.
 */
@Component
class FormsReadTwice implements HttpHandlerDecoratorFactory {
    /** A list of five hundred lines takes a tenth of it. */
    private static final int LARGEST_FORM = 512 * 1024;

    private final WebSessionStore sessions;

    FormsReadTwice(WebSessionManager sessions) {
        // Spring Boot makes no other, and tells its store to nobody.
        this.sessions = ((DefaultWebSessionManager) sessions).getSessionStore();
    }

    @Override
    public HttpHandler apply(HttpHandler next) {
        return (request, response) -> {
            MediaType type = typeOf(request);
            if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
                return kept(request, response, LARGEST_FORM, next);
            }
            if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)) {
                return hasLoggedIn(request).flatMap(known -> known
                        ? kept(request, response, RequestSize.LARGEST_BODY, next)
                        : next.handle(request, response));
            }
            return next.handle(request, response);
        };
    }

    /** What nobody can read is no form. */
    private static @Nullable MediaType typeOf(ServerHttpRequest request) {
        try {
            return request.getHeaders().getContentType();
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }

    private Mono<Boolean> hasLoggedIn(ServerHttpRequest request) {
        return Flux.just(LoginSessions.COOKIE, LoginSessions.SECURE_COOKIE)
                .mapNotNull(name -> request.getCookies().getFirst(name))
                .concatMap(cookie -> sessions.retrieveSession(cookie.getValue()))
                .any(SecurityChains::isOfALogin);
    }

    private static Mono<Void> kept(ServerHttpRequest request, ServerHttpResponse response, int most,
            HttpHandler next) {
        return DataBufferUtils.join(request.getBody(), most)
                .map(FormsReadTwice::bytes)
                .defaultIfEmpty(new byte[0])
                .map(body -> new Kept(request, body, response.bufferFactory()))
                .onErrorResume(DataBufferLimitException.class, tooLarge -> refused(response))
                .flatMap(kept -> next.handle(kept, response));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Mono<Kept> refused(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.CONTENT_TOO_LARGE);
        // What has not been read would be taken for the next request.
        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
        return response.setComplete().then(Mono.empty());
    }

    private static final class Kept extends ServerHttpRequestDecorator {
        private final byte[] body;
        private final DataBufferFactory buffers;

        Kept(ServerHttpRequest request, byte[] body, DataBufferFactory buffers) {
            super(request);
            this.body = body;
            this.buffers = buffers;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return body.length == 0 ? Flux.empty() : Flux.defer(() -> Flux.just(buffers.wrap(body)));
        }
    }
}
