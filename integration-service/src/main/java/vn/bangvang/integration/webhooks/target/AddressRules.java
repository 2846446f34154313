package vn.bangvang.integration.webhooks.target;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

/**
 * Which addresses are called: public ones. Networks by the registries of special-purpose addresses (RFC 6890, RFC 4291
 * and the IANA registries); of IPv6 only what is global unicast, and nothing that carries an IPv4 address inside.
 */
public final class AddressRules {
    private static final List<String> NOT_PUBLIC = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23",
            "2001:db8::/32", "2002::/16", "3fff::/20");
    private static final IpSubnetFilterRule GLOBAL_UNICAST = network("2000::/3");
    private static final int ANY_PORT = 0;

    private final List<IpSubnetFilterRule> forbidden;
    private final boolean loopback;

    /**
     * @param loopback lets this machine be called
     * @param alsoForbidden networks as {@code address/bits}
     */
    public AddressRules(boolean loopback, List<String> alsoForbidden) {
        this.loopback = loopback;
        this.forbidden = Stream.concat(NOT_PUBLIC.stream(), alsoForbidden.stream()).map(AddressRules::network).toList();
    }

    /** Whether that address may be called. */
    public boolean allow(InetAddress address) {
        if (loopback && address.isLoopbackAddress()) {
            return true;
        }
        var at = new InetSocketAddress(address, ANY_PORT);
        return (!(address instanceof Inet6Address) || GLOBAL_UNICAST.matches(at))
                && forbidden.stream().noneMatch(network -> network.matches(at));
    }

    private static IpSubnetFilterRule network(String network) {
        String[] parts = network.split("/", 2);
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.REJECT);
    }
}
