package vn.bangvang.gateway.limits;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request costs of a caller's allowance: about how much more work it makes than reading one thing. */
final class Weight {
    private static final int ONE = 1;
    private static final int SEARCH = 3;
    private static final int BOARD = 3;
    private static final int BATCH = 10;
    private static final int PAST = 25;

    private Weight() {}

    static int of(ServerHttpRequest request) {
        String path = request.getPath().value();
        if (path.startsWith("/api/v1/standings/")) {
            return request.getQueryParams().containsKey("knownAt") || path.endsWith("/movements") ? PAST : BOARD;
        }
        if (path.endsWith("/batch") && request.getMethod() == HttpMethod.POST) {
            return BATCH;
        }
        return request.getQueryParams().containsKey("q") ? SEARCH : ONE;
    }
}
