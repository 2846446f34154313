package vn.bangvang.integration.webhooks.target;

import java.net.InetAddress;
import java.util.List;

import reactor.core.publisher.Mono;

/** Asks where a name leads. */
@FunctionalInterface
public interface NameLookup {

    /** @return its addresses; fails with an {@link java.net.UnknownHostException} when there are none */
    Mono<List<InetAddress>> addresses(String host);
}
