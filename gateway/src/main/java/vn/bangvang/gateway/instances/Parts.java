package vn.bangvang.gateway.instances;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the parts behind the gateway listen. Every environment sets these ({@code BANGVANG_SERVICES_MEMBER} and so on):
 * a name that leads to every instance, or the addresses of several with commas between. Without a bundle a part behind
 * TLS has a balancer of its own and is one address.
 *
 * @param member of member-service
 * @param training of training-service
 * @param evaluation of evaluation-service
 * @param standings of aggregation-service
 * @param integration of integration-service
 * @param portal of admin-portal
 * @param bundle the SSL bundle ({@code spring.ssl.bundle.*}) with the authority that has made the certificates of the
 *        parts, all of which then speak TLS; null: those at {@code http:} addresses do not
 */
@ConfigurationProperties("bangvang.services")
public record Parts(@DefaultValue("http://localhost:8081") List<URI> member,
        @DefaultValue("http://localhost:8082") List<URI> training,
        @DefaultValue("http://localhost:8083") List<URI> evaluation,
        @DefaultValue("http://localhost:8084") List<URI> standings,
        @DefaultValue("http://localhost:8086") List<URI> integration,
        @DefaultValue("http://localhost:8085") List<URI> portal, @Nullable String bundle) {
    /** The part of a route, in its metadata. */
    public static final String OF_A_ROUTE = "part";
    public static final String PORTAL = "portal";

    public Parts {
        if (bundle != null && Stream.of(member, training, evaluation, standings, integration, portal)
                .flatMap(List::stream)
                .anyMatch(each -> !"https".equals(each.getScheme()))) {
            throw new IllegalArgumentException("bangvang.services.bundle is set, and a part's address is not https:");
        }
    }

    public Map<String, List<URI>> behindTheApi() {
        return Map.of("member", member, "training", training, "evaluation", evaluation, "standings", standings,
                "integration", integration);
    }
}
