package vn.bangvang.gateway.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import vn.bangvang.addresses.FreshAddresses;
import vn.bangvang.gateway.instances.Parts;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

/** Each collection of the API belongs to one service, every page to the portal. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** The collections of each service. A test holds them against the scopes that the services ask for. */
    static final Map<String, List<String>> COLLECTIONS = Map.of(
            "member", List.of("organisations", "members", "member-approvals", "audit-entries",
                    "sharing-records"),
            "training", List.of("training-programmes", "training-classes", "enrolments"),
            "evaluation", List.of("evaluation-policies", "evaluation-periods", "self-criticisms", "evaluations",
                    "inspection-plans", "targets", "guiding-documents", "issued-documents", "prizes", "competitions",
                    "conferences", "investments", "commendations", "evaluation-approvals", "own-record"),
            "standings", List.of("standings"),
            "integration", List.of("events", "webhooks", "code-lists"));

    /** What the gateway answers by itself; a route to the portal would hide it. */
    private static final String[] OWN = {"/api/**", "/api-docs/**", "/contracts/**", "/v3/api-docs/**", "/webjars/**",
            "/swagger-ui/**",
            "/error/**", "/actuator/**", "/livez", "/readyz"};

    @Bean
    RouteLocator routesToServices(RouteLocatorBuilder builder, Parts parts, PageContext pageContext,
            @Value("${bangvang.reads.patience}") Duration readsPatience) {
        RouteLocatorBuilder.Builder routes = builder.routes()
                // No response timeout: a stream of notices is silent for as long as nothing changes.
                .route("standings-changes", route -> route.path("/api/v1/standings/*/changes")
                        .filters(Routes::toApi)
                        .metadata(RESPONSE_TIMEOUT_ATTR, -1)
                        .metadata(Parts.OF_A_ROUTE, "standings")
                        .uri(parts.standings().getFirst()))
                .route("events-stream", route -> route.path("/api/v1/events/stream")
                        .filters(Routes::toApi)
                        .metadata(RESPONSE_TIMEOUT_ATTR, -1)
                        .metadata(Parts.OF_A_ROUTE, "integration")
                        .uri(parts.integration().getFirst()));
        parts.behindTheApi()
                .forEach((name, addresses) -> routes
                        .route(name + "-reads", route -> route.method(HttpMethod.GET, HttpMethod.HEAD)
                                .and()
                                .path(paths(name))
                                .filters(filters -> toApi(filters).retry(Routes::onceMore))
                                .metadata(RESPONSE_TIMEOUT_ATTR, readsPatience.toMillis())
                                .metadata(Parts.OF_A_ROUTE, name)
                                .uri(addresses.getFirst()))
                        .route(name, route -> route.path(paths(name))
                                .filters(Routes::toApi)
                                .metadata(Parts.OF_A_ROUTE, name)
                                .uri(addresses.getFirst()))
                        .route(name + "-docs", route -> route.path("/api-docs/" + name)
                                .filters(filters -> toApi(filters).setPath("/v3/api-docs"))
                                .metadata(Parts.OF_A_ROUTE, name)
                                .uri(addresses.getFirst())));
        return routes.route("portal", route -> route.path(OWN)
                .negate()
                .filters(filters -> filters.tokenRelay().filter(pageContext))
                .metadata(Parts.OF_A_ROUTE, Parts.PORTAL)
                .uri(parts.portal().getFirst())).build();
    }

    /** Requests are passed on to where a part is now. */
    @Bean
    HttpClientCustomizer passedOnToFreshAddresses() {
        return FreshAddresses::of;
    }

    private static String[] paths(String service) {
        return COLLECTIONS.getOrDefault(service, List.of())
                .stream()
                .flatMap(name -> List.of("/api/v1/" + name, "/api/v1/" + name + "/**").stream())
                .toArray(String[]::new);
    }

    /** Of several instances one may be unready, hang or be gone: what only reads is asked of the next. */
    private static void onceMore(RetryGatewayFilterFactory.RetryConfig retry) {
        retry.setRetries(1)
                .setMethods(HttpMethod.GET, HttpMethod.HEAD)
                .setSeries()
                .setStatuses(
                        HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static GatewayFilterSpec toApi(GatewayFilterSpec filters) {
        return filters.tokenRelay().removeRequestHeader("Cookie");
    }

}
