package vn.bangvang.gateway.instances;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ALREADY_ROUTED_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

/**
 * Passes a request on to one of the instances of its part. Where nobody listens, or another than the
 * part, nothing was sent, so another one is
 * asked, whatever the request does. What only reads does not wait for an instance that is taken out meanwhile.
 */
final class PassedOnToAnInstance implements GlobalFilter, Ordered {
    private static final String TRIED = PassedOnToAnInstance.class.getName();

    private final Instances instances;

    PassedOnToAnInstance(Instances instances) {
        this.instances = instances;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return route.getMetadata().get(Parts.OF_A_ROUTE) instanceof String part
                ? Mono.defer(() -> passOn(exchange, chain, part))
                : chain.filter(exchange);
    }

    private Mono<Void> passOn(ServerWebExchange exchange, GatewayFilterChain chain, String part) {
        Set<Instance> tried = tried(exchange);
        Instance chosen = instances.choose(part, tried).orElse(null);
        if (chosen == null) {
            return chain.filter(exchange);
        }
        tried.add(chosen);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, at(exchange, chosen.address()));
        return answered(exchange, chain, part, chosen).doOnSuccess(_ -> chosen.answered())
                .doOnError(failure -> note(chosen, failure))
                .onErrorResume(PassedOnToAnInstance::nothingWasSent, nobody -> {
                    exchange.getAttributes().remove(GATEWAY_ALREADY_ROUTED_ATTR);
                    return tried.containsAll(instances.of(part))
                            ? Mono.error(nobody)
                            : passOn(exchange, chain, part);
                });
    }

    private Mono<Void> answered(ServerWebExchange exchange, GatewayFilterChain chain, String part, Instance chosen) {
        Mono<Void> answered = chain.filter(exchange);
        HttpMethod method = exchange.getRequest().getMethod();
        return method == HttpMethod.GET || method == HttpMethod.HEAD
                ? Mono.firstWithSignal(answered, chosen.goesOut()
                        .filter(_ -> instances.of(part).stream().anyMatch(each -> each.state() == Instance.State.READY))
                        .next()
                        .flatMap(_ -> Mono.error(tooSlow(chosen))))
                : answered;
    }

    /** As of one that was waited for until its time was over, so that the same follows. */
    private static ResponseStatusException tooSlow(Instance chosen) {
        String what = chosen.address() + " does not answer";
        return new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT, what, new TimeoutException(what));
    }

    private static void note(Instance chosen, Throwable failure) {
        if (nothingWasSent(failure)) {
            chosen.refused();
        } else if (failure instanceof IOException || failure.getCause() instanceof TimeoutException) {
            chosen.failed();
        }
    }

    /** Nobody listens, or not who should. */
    private static boolean nothingWasSent(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof SSLHandshakeException;
    }

    @SuppressWarnings("unchecked")
    private static Set<Instance> tried(ServerWebExchange exchange) {
        return (Set<Instance>) exchange.getAttributes().computeIfAbsent(TRIED, _ -> new LinkedHashSet<Instance>());
    }

    /** What a request asks for is passed on as it stands, also where an address should be written otherwise. */
    private static URI at(ServerWebExchange exchange, InetSocketAddress address) {
        URI url = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        String host = address.getAddress().getHostAddress();
        return URI.create(url.getScheme() + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + address.getPort() + url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
    }

    /** When the request's address is known and nothing has been sent. */
    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }
}
