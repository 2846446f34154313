package vn.bangvang.addresses;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.Future;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/**
 * A part that was started again has another address, and a part with two instances has two: addresses are believed for
 * a second, whatever the name server says (Docker's says ten minutes), and taken in turn.
 */
public final class FreshAddresses {
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private static final HttpClient NAMES = of(HttpClient.create());

    private FreshAddresses() {}

    public static HttpClient of(HttpClient client) {
        return client.resolver(resolver -> resolver.cacheMaxTimeToLive(BELIEVED)
                .cacheNegativeTimeToLive(Duration.ZERO)
                .roundRobinSelection(true));
    }

    /**
     * Every address that a name has now, asked of the name server at each subscription.
     *
     * @return fails when nobody knows the name, or who knows it does not answer
     */
    public static Mono<List<InetSocketAddress>> all(String host, int port) {
        return Mono.create(sink -> names().resolveAll(InetSocketAddress.createUnresolved(host, port))
                .addListener((Future<List<InetSocketAddress>> found) -> {
                    if (found.isSuccess()) {
                        sink.success(found.getNow());
                    } else {
                        sink.error(found.cause());
                    }
                }));
    }

    @SuppressWarnings("unchecked")
    private static AddressResolver<InetSocketAddress> names() {
        AddressResolverGroup<?> group = Objects.requireNonNull(NAMES.configuration().resolver());
        return (AddressResolver<InetSocketAddress>) group.getResolver(
                HttpResources.get().onClient(LoopResources.DEFAULT_NATIVE).next());
    }
}
