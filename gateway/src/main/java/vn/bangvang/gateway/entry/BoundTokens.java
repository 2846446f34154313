package vn.bangvang.gateway.entry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A token that the issuer has bound to a certificate is of use only to who speaks to the gateway with that certificate
 * (RFC 8705, section 3): a stolen one is worth nothing. Where the gateway asks for no certificates, or does not end the
 * connection itself, no such token is good.
 */
final class BoundTokens implements WebFilter {
    private static final String CONFIRMATION = "cnf";
    private static final String THUMBPRINT = "x5t#S256";

    private final AuthenticationFailures failures;

    BoundTokens(AuthenticationFailures failures) {
        this.failures = failures;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .map(caller -> caller.getPrincipal() instanceof Jwt token && !isOf(token, exchange))
                .defaultIfEmpty(false)
                .flatMap(stolen -> stolen
                        ? failures.invalidToken(exchange,
                                new InvalidBearerTokenException("bound to another certificate"))
                        : chain.filter(exchange));
    }

    /** A token that is bound in a way that is not understood is nobody's. */
    private static boolean isOf(Jwt token, ServerWebExchange exchange) {
        Object confirmation = token.getClaims().get(CONFIRMATION);
        return confirmation == null
                || confirmation instanceof Map<?, ?> how
                        && how.get(THUMBPRINT) instanceof String bound
                        && bound.equals(thumbprint(exchange.getRequest().getSslInfo()));
    }

    private static @Nullable String thumbprint(@Nullable SslInfo connection) {
        X509Certificate[] shown = connection == null ? null : connection.getPeerCertificates();
        if (shown == null || shown.length == 0) {
            return null;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(shown[0].getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (CertificateEncodingException unreadable) {
            return null;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
