package vn.bangvang.gateway.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.gateway.entry.LoginSessions;

/**
 * Tells the portal what only the gateway knows: who is logged in and which CSRF token a form must carry. Whatever a
 * caller writes into these headers is replaced, and the session's cookie stays at the gateway.
 */
@Component
class PageContext implements GatewayFilter {

    static final String CSRF_TOKEN = "X-BangVang-Csrf-Token";
    static final String SIGNED_IN_AS = "X-BangVang-Signed-In-As";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getPrincipal()
                .filter(OAuth2AuthenticationToken.class::isInstance)
                .flatMap(principal -> csrfToken(exchange).map(csrf -> with(exchange, nameOf(principal), csrf)))
                .defaultIfEmpty(with(exchange, "", ""))
                .flatMap(chain::filter);
    }

    private static Mono<String> csrfToken(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(CsrfToken::getToken).defaultIfEmpty("");
    }

    private static ServerWebExchange with(ServerWebExchange exchange, String name, String csrfToken) {
        return exchange.mutate().request(request -> request.headers(headers -> {
            headers.remove(CSRF_TOKEN);
            headers.remove(SIGNED_IN_AS);
            if (!csrfToken.isEmpty()) {
                headers.set(CSRF_TOKEN, csrfToken);
            }
            if (!name.isEmpty()) {
                headers.set(SIGNED_IN_AS, URLEncoder.encode(name, StandardCharsets.UTF_8));
            }
            keepSessionHere(headers);
        })).build();
    }

    private static void keepSessionHere(HttpHeaders headers) {
        String others = headers.getOrEmpty(HttpHeaders.COOKIE)
                .stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*")))
                .filter(cookie -> !cookie.startsWith(LoginSessions.COOKIE + "=")
                        && !cookie.startsWith(LoginSessions.SECURE_COOKIE + "="))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!others.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    private static String nameOf(Principal principal) {
        if (principal instanceof OAuth2AuthenticationToken login) {
            String preferred = login.getPrincipal().getAttribute(StandardClaimNames.PREFERRED_USERNAME);
            return preferred == null ? login.getName() : preferred;
        }
        return ((AbstractAuthenticationToken) principal).getName();
    }

}
