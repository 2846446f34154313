package vn.bangvang.gateway.limits;

import java.net.InetSocketAddress;

import io.github.bucket4j.TimeMeter;
import org.springframework.cloud.gateway.support.ipresolver.RemoteAddressResolver;
import org.springframework.cloud.gateway.support.ipresolver.XForwardedRemoteAddressResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.gateway.answers.Problems;

/**
 * Keeps one address from flooding the gateway. Before the check of tokens, because that check is what a flood would use
 * up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AddressLimit implements WebFilter {

    private final Allowances addresses;
    private final RemoteAddressResolver resolver;

    AddressLimit(Limits limits, TimeMeter time, Problems problems) {
        this.addresses = new Allowances("address", limits.addressBurst(), limits.addressRequestsPerSecond(),
                limits.callers(), time, problems);
        this.resolver = limits.proxies() == 0
                ? new RemoteAddressResolver() {
                }
                : XForwardedRemoteAddressResolver.maxTrustedIndex(limits.proxies());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        InetSocketAddress address = resolver.resolve(exchange);
        return addresses.take(address == null ? "" : address.getHostString(), 1, exchange, chain);
    }

}
