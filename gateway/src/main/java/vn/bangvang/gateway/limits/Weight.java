package vn.bangvang.gateway.limits;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request costs of a caller's allowance: about how much more work it makes than reading one thing. */
final class Weight {
    private static final int ONE = 1;
    private static final int SEARCH = 3;
    private static final int BOARD = 3;
    private static final int MANY = 10;
    private static final int PAST = 25;

    private Weight() {}

    static int of(ServerHttpRequest request) {
        String path = request.getPath().value();
        if (path.startsWith("/api/v1/standings/")) {
            return request.getQueryParams().containsKey("knownAt") || path.endsWith("/movements") ? PAST : BOARD;
        }
        boolean file = request.getQueryParams().containsKey("export");
        if (file || (path.endsWith("/batch") || path.endsWith("/imports")) && request.getMethod() == HttpMethod.POST) {
            return MANY;
        }
        return request.getQueryParams().containsKey("q") ? SEARCH : ONE;
    }
}
