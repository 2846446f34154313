package vn.bangvang.access;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.refusal.Refusal;

/** Gives controllers the caller that the checked token names. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    private static final String SCOPE = "SCOPE_";

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
        return new Caller(token.getName(), token.getToken().getClaimAsString("organisation"),
                token.getAuthorities()
                        .stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(SCOPE))
                        .map(authority -> authority.substring(SCOPE.length()))
                        .collect(Collectors.toSet()),
                Objects.requireNonNullElse(token.getToken().getExpiresAt(), Instant.MAX));
    }
}
