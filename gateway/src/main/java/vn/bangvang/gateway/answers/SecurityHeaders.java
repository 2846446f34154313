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
        String common = "default-src 'self'; script-src 'self'; font-src 'self'; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:; ";
        String issuersOrigin = issuer.getScheme() + "://" + issuer.getAuthority();
        // Logging out posts to the gateway and is sent on to the issuer; browsers check form-action along that way.
        String forms = "form-action 'self' " + issuersOrigin;
        pages = common + "connect-src 'self'; style-src 'self'; " + forms;
        // Swagger UI writes style attributes, and asks the issuer for a token.
        catalogue = common + "connect-src 'self' " + issuersOrigin + "; style-src 'self' 'unsafe-inline'; " + forms;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("Content-Security-Policy", policyFor(path));
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", openerPolicyFor(path));
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            headers.remove("Server");
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    /** The API page opens the issuer's in a window of its own, which comes back and tells its opener. */
    private static String openerPolicyFor(String path) {
        return path.endsWith("/oauth2-redirect.html")
                ? "unsafe-none"
                : isCatalogue(path) ? "same-origin-allow-popups" : "same-origin";
    }

    private static boolean isCatalogue(String path) {
        return path.startsWith("/webjars/swagger-ui/") || path.startsWith("/swagger-ui/");
    }

    private String policyFor(String path) {
        if (isCatalogue(path)) {
            return catalogue;
        }
        return path.startsWith("/api/") || path.startsWith("/api-docs/") || path.startsWith("/contracts/")
                ? SEALED
                : pages;
    }

}
