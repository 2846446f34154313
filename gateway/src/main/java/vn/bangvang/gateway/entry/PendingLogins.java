package vn.bangvang.gateway.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gateway must remember while a person is at the issuer's login form. It is sealed into a cookie of that
 * person: strangers who start logins and never end them cost no memory, and any instance of the gateway can end a
 * login.
 */
final class PendingLogins implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String COOKIE = "bv-login";
    private static final String RETURN_PATH = "/login/oauth2/code";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final SealedCookie seal;
    private final JsonMapper json;
    private final Clock clock;

    PendingLogins(SealedCookie seal, JsonMapper json, Clock clock) {
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    private record Started(Instant at, String authorizationUri, String clientId, String redirectUri, String state,
            Set<String> scopes, Map<String, String> attributes) {}

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var started = new Started(clock.instant(), request.getAuthorizationUri(), request.getClientId(),
                String.valueOf(request.getRedirectUri()), String.valueOf(request.getState()), request.getScopes(),
                request.getAttributes()
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
        setCookie(exchange, seal.close(json.writeValueAsBytes(started)), LONGEST);
        return Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        return Mono.justOrEmpty(cookie)
                .mapNotNull(sealed -> seal.open(sealed.getValue()))
                .map(bytes -> json.readValue(bytes, Started.class))
                .filter(started -> started.state().equals(state) && isFresh(started))
                .map(PendingLogins::request);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange)
                .doOnNext(ended -> setCookie(exchange, "", Duration.ZERO));
    }

    private boolean isFresh(Started started) {
        return clock.instant().isBefore(started.at().plus(LONGEST));
    }

    private static OAuth2AuthorizationRequest request(Started started) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(started.authorizationUri())
                .clientId(started.clientId())
                .redirectUri(started.redirectUri())
                .state(started.state())
                .scopes(started.scopes())
                .attributes(attributes -> attributes.putAll(started.attributes()))
                .build();
    }

    /** Lax: the issuer sends the person back from another site. */
    private static void setCookie(ServerWebExchange exchange, String value, Duration age) {
        String scheme = exchange.getRequest().getURI().getScheme();
        exchange.getResponse()
                .addCookie(ResponseCookie.from(COOKIE, value)
                        .path(RETURN_PATH)
                        .maxAge(age)
                        .httpOnly(true)
                        .secure("https".equals(scheme))
                        .sameSite("Lax")
                        .build());
    }
}
