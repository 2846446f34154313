package vn.bangvang.gateway.instances;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/**
 * Sends each part's requests by connections of the part's own, to who shows the part's certificate. It comes before the
 * framework's filter, which has one client for all parts and lets pass what was sent already.
 */
final class RoutingByPart extends NettyRoutingFilter {
    private final CertificatesOfParts certificates;
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    RoutingByPart(HttpClient client, ObjectProvider<List<HttpHeadersFilter>> headers, HttpClientProperties properties,
            CertificatesOfParts certificates) {
        super(client, headers, properties);
        this.certificates = certificates;
    }

    @Override
    protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
        HttpClient client = super.getHttpClient(route, exchange);
        return route.getMetadata().get(Parts.OF_A_ROUTE) instanceof String part
                ? clients.computeIfAbsent(part, named -> certificates.demandedBy(client, named))
                : client;
    }

    @Override
    public int getOrder() {
        return super.getOrder() - 1;
    }
}
