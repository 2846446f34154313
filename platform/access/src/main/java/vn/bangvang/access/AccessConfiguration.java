package vn.bangvang.access;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.ProblemWriter;

/** Closes a service, then opens what a scope opens. */
@AutoConfiguration(afterName = "vn.bangvang.problem.ProblemConfiguration",
        beforeName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure."
                + "reactive.ReactiveOAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties({AccessSettings.class, OAuth2ResourceServerProperties.class})
class AccessConfiguration {

    /** Without them any token, or one meant for another system, would open the service. */
    AccessConfiguration(OAuth2ResourceServerProperties properties) {
        if (properties.getJwt().getIssuerUri() == null || properties.getJwt().getAudiences().isEmpty()) {
            throw new IllegalStateException("spring.security.oauth2.resourceserver.jwt.issuer-uri and "
                    + "spring.security.oauth2.resourceserver.jwt.audiences must be set");
        }
    }

    @Bean
    IssuerUnreachable issuerUnreachable(ProblemWriter problems) {
        return new IssuerUnreachable(problems);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain closedUnlessScoped(ServerHttpSecurity http, AccessSettings settings,
            ProblemWriter problems, ObjectProvider<AuditedRefusals> refusals) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                // Each request would be given a session, whose id is made on another thread.
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((exchange, denied) -> unauthenticated(exchange, problems, refusals))
                        .accessDeniedHandler((exchange, denied) -> written(refusals, exchange, HttpStatus.FORBIDDEN)
                                .then(Mono.defer(() -> problems.write(exchange, HttpStatus.FORBIDDEN,
                                        "NOT_ALLOWED")))))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((exchange, denied) -> unauthenticated(exchange, problems, refusals)))
                .authorizeExchange(exchanges -> {
                    exchanges.matchers(EndpointRequest.to("health", "prometheus")).permitAll();
                    exchanges.pathMatchers(HttpMethod.GET, "/v3/api-docs/**").permitAll();
                    settings.open().forEach(path -> exchanges.pathMatchers(HttpMethod.GET, path).permitAll());
                    settings.scopes().forEach((segment, scope) -> {
                        String[] paths = {"/api/v1/" + segment, "/api/v1/" + segment + "/**"};
                        posts(exchanges, settings.questions(), paths[0], AccessSettings.reading(scope));
                        posts(exchanges, settings.approvals(), paths[0], AccessSettings.approving(scope));
                        exchanges.pathMatchers(HttpMethod.GET, paths)
                                .hasAuthority("SCOPE_" + AccessSettings.reading(scope));
                        exchanges.pathMatchers(HttpMethod.HEAD, paths)
                                .hasAuthority("SCOPE_" + AccessSettings.reading(scope));
                        exchanges.pathMatchers(paths).hasAuthority("SCOPE_" + AccessSettings.writing(scope));
                    });
                    exchanges.anyExchange().denyAll();
                })
                .build();
    }

    private static void posts(ServerHttpSecurity.AuthorizeExchangeSpec exchanges, List<String> paths, String segment,
            String scope) {
        paths.stream()
                .filter(path -> path.startsWith(segment + "/"))
                .forEach(path -> exchanges.pathMatchers(HttpMethod.POST, path).hasAuthority("SCOPE_" + scope));
    }

    /** A request is measured as a whole; each filter of the chain by itself would cost more than it says. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** What no chain is asked about, such as control characters in a parameter's name, gets a document too. */
    @Bean
    ServerExchangeRejectedHandler rejected(ProblemWriter problems) {
        return (exchange, reason) -> problems.write(exchange, HttpStatus.BAD_REQUEST, "BAD_REQUEST");
    }

    @Bean
    RejectedRequests rejectedRequests(ProblemWriter problems) {
        return new RejectedRequests(problems);
    }

    /** Says whether a token was missing or bad, as the gateway does. */
    private static Mono<Void> unauthenticated(ServerWebExchange exchange, ProblemWriter problems,
            ObjectProvider<AuditedRefusals> refusals) {
        String token = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? "TOKEN_INVALID"
                : "TOKEN_MISSING";
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return written(refusals, exchange, HttpStatus.UNAUTHORIZED)
                .then(Mono.defer(() -> problems.write(exchange, HttpStatus.UNAUTHORIZED, token)));
    }

    private static Mono<Void> written(ObjectProvider<AuditedRefusals> refusals, ServerWebExchange exchange,
            HttpStatus status) {
        AuditedRefusals audited = refusals.getIfAvailable();
        return audited == null ? Mono.empty() : audited.turnedAway(exchange, status.value());
    }

    @Bean
    NothingWithoutOrganisation nothingWithoutOrganisation(ProblemWriter problems) {
        return new NothingWithoutOrganisation(problems);
    }

    @Bean
    OpenStreams openStreams(AccessSettings settings) {
        return new OpenStreams(settings.streams(), settings.streamsInAll(), Clock.systemUTC());
    }

    @Bean
    ScopesDescribed scopesDescribed(AccessSettings settings) {
        return new ScopesDescribed(settings);
    }

    @Bean
    WebFluxConfigurer callerParameter() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerArgument());
            }
        };
    }
}
