package vn.bangvang.portal.reader;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

import vn.bangvang.position.SeenPositions;

/**
 * Who reads this page and how.
 *
 * @param shortcuts whether single keys do something (WCAG 2.1.4: they can be switched off)
 * @param token the reader's bearer token, as the gateway relayed it
 * @param account what the token says of the reader, only to lead the reader there: what may be seen the API decides
 * @param signedInAs the name to greet, from the gateway
 * @param csrfToken what a form of the page must carry back, from the gateway
 * @param seen of the log by this reader
 */
public record Reader(Language language, TextSize textSize, Contrast contrast, boolean updatesByItself,
        boolean shortcuts,
        @Nullable String token, Account account, @Nullable String signedInAs, @Nullable String csrfToken,
        @Nullable String traceparent, SeenPositions seen) {

    static final String LANGUAGE = "bv-lang";
    static final String TEXT_SIZE = "bv-text";
    static final String CONTRAST = "bv-contrast";
    static final String AUTO = "bv-auto";
    static final String SHORTCUTS = "bv-keys";

    /** A-, A, A+. */
    public enum TextSize {
        SMALL,
        NORMAL,
        LARGE,
        LARGEST
    }

    /** Tăng tương phản, giảm tương phản. */
    public enum Contrast {
        LESS,
        NORMAL,
        MORE
    }

    static Reader of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String asked = request.getQueryParams().getFirst("lang");
        HttpHeaders headers = request.getHeaders();
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        String name = headers.getFirst("X-BangVang-Signed-In-As");
        return new Reader(chosen(Language.class, asked != null ? asked : cookie(request, LANGUAGE), Language.VI),
                chosen(TextSize.class, cookie(request, TEXT_SIZE), TextSize.NORMAL),
                chosen(Contrast.class, cookie(request, CONTRAST), Contrast.NORMAL),
                "on".equals(cookie(request, AUTO)), !"off".equals(cookie(request, SHORTCUTS)),
                bearer(authorization), Account.in(bearer(authorization)),
                name == null ? null : URLDecoder.decode(name, StandardCharsets.UTF_8),
                headers.getFirst("X-BangVang-Csrf-Token"), headers.getFirst("traceparent"),
                SeenByReader.in(exchange));
    }

    /** The reader's own organisation, null for readers of every province. */
    public @Nullable String unit() {
        return account.unit();
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith("Bearer ") ? authorization.substring(7) : null;
    }

    private static @Nullable String cookie(ServerHttpRequest request, String name) {
        HttpCookie cookie = request.getCookies().getFirst(name);
        return cookie == null ? null : cookie.getValue();
    }

    static <E extends Enum<E>> E chosen(Class<E> type, @Nullable String value, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        return otherwise;
    }
}
