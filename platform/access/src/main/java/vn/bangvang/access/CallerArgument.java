package vn.bangvang.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.refusal.Refusal;

/** Gives controllers the caller that the checked token names. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    private static final String SCOPE = "SCOPE_";
    /** Only a token that somebody signed in for has a session or a time of signing in. */
    private static final List<String> SIGNED_IN = List.of("sid", "auth_time");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .<Object>map(CallerArgument::caller)
                .switchIfEmpty(Mono.error(() -> Refusal.forbidden("NOT_ALLOWED")));
    }

    private static Caller caller(JwtAuthenticationToken token) {
        Jwt claims = token.getToken();
        String client = client(claims);
        return new Caller(token.getName(), claims.getClaimAsString("organisation"),
                token.getAuthorities()
                        .stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(SCOPE))
                        .map(authority -> authority.substring(SCOPE.length()))
                        .collect(Collectors.toSet()),
                Objects.requireNonNullElse(claims.getExpiresAt(), Instant.MAX), client,
                isSignedIn(token, client), isSignedIn(token, client) ? claims.getClaimAsString("member") : null);
    }

    private static boolean isSignedIn(JwtAuthenticationToken token, @Nullable String client) {
        return !token.getName().equals(client) && SIGNED_IN.stream().anyMatch(token.getToken()::hasClaim);
    }

    /** RFC 9068 calls it {@code client_id}; some issuers still say {@code azp} as in an ID token. */
    private static @Nullable String client(Jwt claims) {
        String client = claims.getClaimAsString("client_id");
        return client == null ? claims.getClaimAsString("azp") : client;
    }
}
