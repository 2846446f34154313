package vn.bangvang.gateway.routing;

import java.net.URI;
import java.util.List;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

/** The map of the house: each collection of the API belongs to one service, every page to the portal. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final List<String> MEMBER = List.of("organisations", "members");
    private static final List<String> TRAINING = List.of("training-programmes", "training-classes", "enrolments");
    private static final List<String> EVALUATION = List
            .of("evaluation-policies", "evaluation-years", "self-criticisms", "evaluations", "inspection-plans",
                    "targets",
                    "guiding-documents", "issued-documents", "prizes", "investments", "commendations");
    private static final List<String> STANDINGS = List.of("standings");

    /** What the door answers by itself; a route to the portal would hide it. */
    private static final String[] OWN = {"/api/**", "/api-docs/**", "/v3/api-docs/**", "/webjars/**", "/swagger-ui/**",
            "/door/**", "/actuator/**", "/livez", "/readyz"};

    @Bean
    RouteLocator houseRoutes(RouteLocatorBuilder builder, Services services, PageContext pageContext) {
        return builder.routes()
                // No response timeout: a stream of notices is silent for as long as nothing changes.
                .route("standings-changes", route -> route.path("/api/v1/standings/*/changes")
                        .filters(Routes::toApi)
                        .metadata(RESPONSE_TIMEOUT_ATTR, -1)
                        .uri(services.standings()))
                .route("member", route -> route.path(collections(MEMBER)).filters(Routes::toApi).uri(services.member()))
                .route("training",
                        route -> route.path(collections(TRAINING)).filters(Routes::toApi).uri(services.training()))
                .route("evaluation",
                        route -> route.path(collections(EVALUATION)).filters(Routes::toApi).uri(services.evaluation()))
                .route("standings",
                        route -> route.path(collections(STANDINGS)).filters(Routes::toApi).uri(services.standings()))
                .route("member-docs", route -> documents(route, "member", services.member()))
                .route("training-docs", route -> documents(route, "training", services.training()))
                .route("evaluation-docs", route -> documents(route, "evaluation", services.evaluation()))
                .route("standings-docs", route -> documents(route, "standings", services.standings()))
                .route("portal", route -> route.path(OWN)
                        .negate()
                        .filters(filters -> filters.tokenRelay().filter(pageContext))
                        .uri(services.portal()))
                .build();
    }

    private static String[] collections(List<String> names) {
        return names.stream()
                .flatMap(name -> List.of("/api/v1/" + name, "/api/v1/" + name + "/**").stream())
                .toArray(String[]::new);
    }

    private static Buildable<Route> documents(
            PredicateSpec route, String service, URI uri) {
        return route.path("/api-docs/" + service).filters(filters -> toApi(filters).setPath("/v3/api-docs")).uri(uri);
    }

    private static GatewayFilterSpec toApi(GatewayFilterSpec filters) {
        return filters.tokenRelay().removeRequestHeader("Cookie");
    }

}
