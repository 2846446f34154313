package vn.bangvang.gateway.answers;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What browsers may do with an answer. The gateway has the last word: it replaces what a service said. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders implements WebFilter {

    private static final String SEALED = "default-src 'none'; frame-ancestors 'none'";

    private final String pages;
    private final String catalogue;

    SecurityHeaders(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") URI issuer) {
        String common = "default-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; ";
        // Logging out posts to the gateway and is sent on to the issuer; browsers check form-action along that way.
        String forms = "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
        pages = common + "style-src 'self'; img-src 'self' data:; " + forms;
        // Swagger UI writes style attributes.
        catalogue = common + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; " + forms;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("Content-Security-Policy", policyFor(path));
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            headers.remove("Server");
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private String policyFor(String path) {
        if (path.startsWith("/webjars/swagger-ui/") || path.startsWith("/swagger-ui/")) {
            return catalogue;
        }
        return path.startsWith("/api/") || path.startsWith("/api-docs/") || path.startsWith("/contracts/")
                ? SEALED
                : pages;
    }

}
