package vn.bangvang.portal.reader;

import java.util.List;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPositions;

/**
 * What a reader has seen of the log goes from page to page in a cookie, until the browser is closed. So a page rests on
 * what the reader recorded, and shows nothing older than the page before, whichever instances answer.
 */
@Component
class SeenByReader implements WebFilter {
    static final String COOKIE = "bv-seen";
    private static final String BETWEEN = ".";
    private static final int LONGEST_COOKIE = 3_500;

    /** Of the request, empty where it named none. */
    static SeenPositions in(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(COOKIE, new SeenPositions());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        String before = cookie == null ? "" : cookie.getValue();
        var seen = new SeenPositions();
        for (String word : before.split("\\" + BETWEEN)) {
            if (isPosition(word)) {
                seen.told(word, List.of());
            }
        }
        exchange.getAttributes().put(COOKIE, seen);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> keep(exchange, before, seen)));
        return chain.filter(exchange);
    }

    private static void keep(ServerWebExchange exchange, String before, SeenPositions seen) {
        String now = String.join(BETWEEN, seen.named());
        while (now.length() > LONGEST_COOKIE) {
            now = now.contains(BETWEEN) ? now.substring(now.indexOf(BETWEEN) + 1) : "";
        }
        if (!now.equals(before)) {
            exchange.getResponse()
                    .addCookie(ResponseCookie.from(COOKIE, now).path("/").httpOnly(true).sameSite("Lax").build());
        }
    }

    /** The API would refuse what it never told. */
    private static boolean isPosition(String word) {
        try {
            PositionForm.read(word);
            return true;
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }
}
