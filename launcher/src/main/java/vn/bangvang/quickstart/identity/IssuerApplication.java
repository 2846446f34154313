package vn.bangvang.quickstart.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

import vn.bangvang.office.Scope;

/** Spring Authorization Server with the demonstration's clients. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({IssuerSecurity.class, LoginPage.class})
class IssuerApplication {
    /** The audience that every service expects. */
    private static final String AUDIENCE = "bang-vang";

    /** What the issuer is made of. */
    record Settings(String issuer, List<String> gateways, StoredSecrets secrets, Credentials system,
            Credentials gateway, List<LimitedClient> limited, People people) {}

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Settings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        // The secrets are random, so a slow hash would protect nothing and cost start-up time.
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    RegisteredClientRepository clients(Settings settings, PasswordEncoder encoder) {
        Stream<RegisteredClient> systems = Stream.concat(
                Stream.of(new LimitedClient(settings.system(), "client.env", Scope.all(), Person.EVERYWHERE)),
                settings.limited().stream())
                .map(each -> client(each.credentials(), encoder, each.scopes())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build());
        RegisteredClient gateway = client(settings.gateway(), encoder, Scope.all())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope("openid")
                .scope("profile")
                .redirectUris(it -> settings.gateways().forEach(each -> it.add(each + "/login/oauth2/code/bang-vang")))
                .postLogoutRedirectUris(it -> settings.gateways().forEach(each -> it.add(each + "/da-dang-xuat")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        return new InMemoryRegisteredClientRepository(
                Stream.concat(systems, Stream.of(gateway, apiPage(settings))).toList());
    }

    /** A page has no secret; the proof key stands in for one. */
    private static RegisteredClient apiPage(Settings settings) {
        return RegisteredClient.withId("api-page")
                .clientId("bang-vang-api-page")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(it -> it.addAll(Scope.all()))
                .redirectUris(it -> settings.gateways()
                        .forEach(each -> it.add(each + "/webjars/swagger-ui/oauth2-redirect.html")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** The gateway's API page asks for a token by itself. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(Settings settings) {
        var pages = new CorsConfiguration();
        pages.setAllowedOrigins(settings.gateways());
        pages.setAllowedMethods(List.of("GET", "POST"));
        pages.setAllowedHeaders(List.of("Authorization", "Content-Type", "X-Requested-With"));
        return _ -> pages;
    }

    @Bean
    UserDetailsService accounts(Settings settings, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(settings.people()
                .all()
                .stream()
                .map(Person::credentials)
                .map(each -> User.withUsername(each.id())
                        .password(encoder.encode(each.secret()))
                        .authorities(List.of())
                        .build())
                .toList());
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(Settings settings) {
        return new ImmutableJWKSet<>(new JWKSet(settings.secrets().signingKey()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> reach(Settings settings) {
        return context -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                return;
            }
            JwtClaimsSet.Builder claims = context.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("client_id", context.getRegisteredClient().getClientId());
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                reachOf(settings, context.getRegisteredClient().getClientId())
                        .ifPresent(reach -> claims.claim("organisation", reach));
                if (context.getAuthorizedScopes().isEmpty()) {
                    // A system that asks for none gets its client's, as at Keycloak.
                    claims.claim(OAuth2ParameterNames.SCOPE, context.getRegisteredClient().getScopes());
                }
                return;
            }
            OAuth2Authorization authorization = context.getAuthorization();
            if (authorization != null) {
                // Somebody has signed in: the services tell people from systems by it.
                claims.claim("sid", authorization.getId());
            }
            People people = settings.people();
            Authentication principal = context.getPrincipal();
            Optional<Person> person = principal == null ? Optional.empty() : people.named(principal.getName());
            person.map(Person::organisation)
                    .flatMap(people::reachOf)
                    .ifPresent(reach -> claims.claim("organisation", reach));
            person.flatMap(people::memberOf).ifPresent(member -> claims.claim("member", member));
            claims.claim(OAuth2ParameterNames.SCOPE, context.getAuthorizedScopes()
                    .stream()
                    .filter(scope -> person.filter(it -> mayHave(it, scope)).isPresent())
                    .toList());
        };
    }

    private static Optional<String> reachOf(Settings settings, String client) {
        return settings.limited()
                .stream()
                .filter(each -> each.credentials().id().equals(client))
                .findFirst()
                .map(LimitedClient::organisation)
                .or(() -> Optional.of(Person.EVERYWHERE))
                .flatMap(settings.people()::reachOf);
    }

    /** What is no scope of ours, as openid, is everybody's. */
    private static boolean mayHave(Person person, String scope) {
        return !Scope.all().contains(scope)
                || person.offices()
                        .stream()
                        .flatMap(it -> it.scopes().stream())
                        .anyMatch(it -> it.text().equals(scope));
    }

    private static RegisteredClient.Builder client(Credentials credentials, PasswordEncoder encoder,
            List<String> scopes) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(credentials.id().getBytes()).toString())
                .clientId(credentials.id())
                .clientSecret(encoder.encode(credentials.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .scopes(it -> it.addAll(scopes))
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build());
    }
}
