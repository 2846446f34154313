package vn.bangvang.addresses;

import java.time.Duration;

import reactor.netty.http.client.HttpClient;

/**
 * A part that was started again has another address, and a part with two instances has two: addresses are believed for
 * a second, whatever the name server says (Docker's says ten minutes), and taken in turn.
 */
public final class FreshAddresses {
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private FreshAddresses() {}

    public static HttpClient of(HttpClient client) {
        return client.resolver(resolver -> resolver.cacheMaxTimeToLive(BELIEVED)
                .cacheNegativeTimeToLive(Duration.ZERO)
                .roundRobinSelection(true));
    }
}
