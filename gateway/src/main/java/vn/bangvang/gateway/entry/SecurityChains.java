package vn.bangvang.gateway.entry;

import java.net.URI;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

import vn.bangvang.gateway.answers.LoginPage;
import vn.bangvang.gateway.catalogue.Catalogue;

/** Deny first: everything but a short list needs a valid token or a login. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityChains {

    private static final String[] OPEN = {"/actuator/health/**", "/actuator/prometheus",
            "/livez", "/readyz",
            "/api-docs", "/api-docs/**", "/v3/api-docs/**", "/webjars/swagger-ui/**", "/swagger-ui/**",
            Catalogue.PATH, Catalogue.API, Catalogue.EVENTS + "/**", ProtectedResource.METADATA_PATH, "/assets/**",
            "/error/**", "/favicon.ico", SecurityChains.SIGNED_OUT,
            // Whoever holds a certificate may ask whether it is good.
            "/kiem-tra/*", "/api/v1/commendations/*/validity"};
    private static final String SIGNED_OUT = "/da-dang-xuat";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
            HttpMethod.TRACE);

    /**
     * A request with a bearer token: stateless, so nothing that a browser sends by itself can stand in for the token.
     */
    @Bean
    @Order(1)
    SecurityWebFilterChain bearers(ServerHttpSecurity http, AuthenticationFailures failures) {
        return http.securityMatcher(exchange -> hasBearer(exchange) ? MatchResult.match() : MatchResult.notMatch())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .addFilterAfter(new BoundTokens(failures), SecurityWebFiltersOrder.AUTHENTICATION)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(SecurityChains::onlyReadingIsOpen)
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(failures::invalidToken)
                        .accessDeniedHandler(failures::notAllowed))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(failures::invalidToken)
                        .accessDeniedHandler(failures::notAllowed))
                .build();
    }

    /** Everybody else: administrators with a session, and those who are not logged in yet. */
    @Bean
    @Order(2)
    SecurityWebFilterChain sessions(ServerHttpSecurity http, AuthenticationFailures failures,
            ReactiveClientRegistrationRepository registrations, ServerRequestCache pagesToReturnTo,
            ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> pendingLogins,
            EndedByTheIssuer endedByTheIssuer) {
        return http.requestCache(cache -> cache.requestCache(pagesToReturnTo))
                .authorizeExchange(SecurityChains::onlyReadingIsOpen)
                // With a page of one's own there are no generated ones, which open a session for every stranger.
                .oauth2Login(login -> login.loginPage(LoginPage.ADDRESS)
                        .authorizationRequestRepository(pendingLogins)
                        .authenticationFailureHandler((filtered, failure) -> failures
                                .loginFailed(filtered.getExchange(), failure)))
                .oidcLogout(logout -> logout.backChannel(issuer -> issuer.logoutHandler(endedByTheIssuer)))
                .addFilterAfter((exchange, chain) -> chain.filter(exchange)
                        .onErrorResume(AuthenticationServiceException.class,
                                failure -> failures.unreadableLogoutToken(exchange, failure)),
                        SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityChains::changesSomethingBySession)
                        .csrfTokenRequestHandler(tokensOfFormsWithFilesToo())
                        .accessDeniedHandler(failures::missingCsrfToken))
                .logout(logout -> logout
                        .logoutHandler(new DelegatingServerLogoutHandler(new SecurityContextServerLogoutHandler(),
                                new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(alsoAtTheIssuer(registrations)))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(failures::notLoggedIn)
                        .accessDeniedHandler(failures::notAllowed))
                .build();
    }

    /** A request is measured as a whole; each filter of the chain by itself would cost more than it says. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ServerExchangeRejectedHandler rejected(AuthenticationFailures failures) {
        return failures::suspicious;
    }

    /** In a cookie, not in a session: strangers cannot fill the memory by asking for pages. */
    @Bean
    ServerRequestCache pagesToReturnTo() {
        return new CookieServerRequestCache();
    }

    private static void onlyReadingIsOpen(ServerHttpSecurity.AuthorizeExchangeSpec paths) {
        paths.pathMatchers(HttpMethod.GET, OPEN)
                .permitAll()
                .pathMatchers(HttpMethod.HEAD, OPEN)
                .permitAll()
                .anyExchange()
                .authenticated();
    }

    private static boolean hasBearer(ServerWebExchange exchange) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Without a login there is nothing to forge: such a request is refused for that, with 401. */
    private static Mono<MatchResult> changesSomethingBySession(ServerWebExchange exchange) {
        if (SAFE.contains(exchange.getRequest().getMethod())) {
            return MatchResult.notMatch();
        }
        return exchange.getSession()
                .filter(SecurityChains::isOfALogin)
                .flatMap(_ -> MatchResult.match())
                .switchIfEmpty(Mono.defer(MatchResult::notMatch));
    }

    static boolean isOfALogin(WebSession session) {
        return session.getAttributes()
                .containsKey(WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME);
    }

    private static ServerCsrfTokenRequestHandler tokensOfFormsWithFilesToo() {
        var tokens = new XorServerCsrfTokenRequestAttributeHandler();
        tokens.setTokenFromMultipartDataEnabled(true);
        return tokens;
    }

    private static ServerLogoutSuccessHandler alsoAtTheIssuer(ReactiveClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        handler.setLogoutSuccessUrl(URI.create(SIGNED_OUT));
        return handler;
    }

}
