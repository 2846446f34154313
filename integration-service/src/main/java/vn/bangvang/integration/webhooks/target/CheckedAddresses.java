package vn.bangvang.integration.webhooks.target;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import reactor.core.publisher.Mono;

/**
 * Looks a name up once for each connection, and the connection goes to the very address that was checked: a name that
 * leads somewhere else a moment later changes nothing. One forbidden address among several forbids all of them.
 */
final class CheckedAddresses extends AddressResolverGroup<InetSocketAddress> {
    private final NameLookup lookup;
    private final AddressRules rules;

    CheckedAddresses(NameLookup lookup, AddressRules rules) {
        this.lookup = lookup;
        this.rules = rules;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
            /** What was written as an address is checked as well. */
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return false;
            }

            @Override
            protected void doResolve(InetSocketAddress asked, Promise<InetSocketAddress> found) {
                checked(asked).subscribe(all -> found.trySuccess(all.getFirst()), found::tryFailure);
            }

            @Override
            protected void doResolveAll(InetSocketAddress asked, Promise<List<InetSocketAddress>> found) {
                checked(asked).subscribe(found::trySuccess, found::tryFailure);
            }
        };
    }

    private Mono<List<InetSocketAddress>> checked(InetSocketAddress asked) {
        InetAddress written = asked.getAddress();
        Mono<List<InetAddress>> addresses = written == null
                ? lookup.addresses(asked.getHostString())
                : Mono.just(List.of(written));
        return addresses.filter(all -> !all.isEmpty() && all.stream().allMatch(rules::allow))
                .switchIfEmpty(Mono.error(ForbiddenAddress::new))
                .map(all -> all.stream().map(address -> new InetSocketAddress(address, asked.getPort())).toList());
    }
}
