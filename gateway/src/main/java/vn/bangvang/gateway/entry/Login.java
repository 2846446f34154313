package vn.bangvang.gateway.entry;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.office.Scope;

/** The administrators' login as an OpenID Connect client. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Login {

    /**
     * Asks the issuer for its addresses at the first login, not at start: gateway and issuer may start side by side,
     * and an issuer that is down for a while must not keep the API closed. A failed question is asked again.
     */
    @Bean
    ReactiveClientRegistrationRepository registrations(OAuth2ClientProperties properties,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${bangvang.login.end-session-uri:}") String endSession) {
        Mono<Map<String, ClientRegistration>> known = Mono
                .fromCallable(() -> new OAuth2ClientPropertiesMapper(properties).asClientRegistrations())
                .onErrorMap(unreachable -> new OAuth2AuthorizationException(
                        new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), unreachable))
                .subscribeOn(Schedulers.boundedElastic())
                .cacheInvalidateIf(registrations -> false);
        return id -> known.mapNotNull(registrations -> registrations.get(Objects.requireNonNull(id)))
                .map(Login::askingForEveryScope)
                .map(registration -> endSession.isEmpty() ? registration : endingAt(endSession, issuer, registration));
    }

    /**
     * The issuer gives what the person's offices carry and leaves the rest out; whoever has one that refuses instead
     * names the scopes in the registration.
     */
    private static ClientRegistration askingForEveryScope(ClientRegistration registration) {
        if (!Objects.requireNonNullElse(registration.getScopes(), Set.of()).isEmpty()) {
            return registration;
        }
        return ClientRegistration.withClientRegistration(registration)
                .scope(Stream.concat(Stream.of(OidcScopes.OPENID), Scope.all().stream()).toList())
                .build();
    }

    /** Where the issuer's addresses are given and not asked for, so are its name and the one to log out at. */
    private static ClientRegistration endingAt(String endSession, String issuer, ClientRegistration registration) {
        return ClientRegistration.withClientRegistration(registration)
                .issuerUri(issuer)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", endSession))
                .build();
    }

    /** Exchanges the code of a login for its tokens, at the issuer's address of now. */
    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens(WebClient.Builder client) {
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(client.build());
        return tokens;
    }

    /** The tokens of a login live and die with its session. */
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> pendingLogins(JsonMapper json,
            @Value("${bangvang.login.client-secret}") String secret) {
        return new PendingLogins(SealedCookie.with(secret, "logins under way"), json, Clock.systemUTC());
    }

}
