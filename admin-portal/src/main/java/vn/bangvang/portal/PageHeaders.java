package vn.bangvang.portal;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/** Pages run no inline script or style, and nobody keeps a copy of what only its reader may see. */
@Component
class PageHeaders implements WebFilter {

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        if (!exchange.getRequest().getPath().value().startsWith("/assets/")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.set(HttpHeaders.VARY, "HX-Request, HX-Target, Cookie");
        }
        return chain.filter(exchange);
    }
}
