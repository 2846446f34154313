package vn.bangvang.quickstart.running;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the gateway listens. Everything else listens on the loopback interface only, whatever this is.
 *
 * @param address one of this machine's, or the one that means all of them
 */
public record ListenAddress(InetAddress address) {
    /** Nobody else can reach it. */
    public static final ListenAddress LOOPBACK = of("127.0.0.1");

    /** @throws IllegalArgumentException for what is no address */
    public static ListenAddress of(String name) {
        try {
            return new ListenAddress(InetAddress.getByName(name));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(name + " is no address", e);
        }
    }

    /** For {@code server.address}. */
    String toListenOn() {
        return address.getHostAddress();
    }

    /** The host under which a program on this machine reaches what listens here. */
    String fromHere() {
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return host.contains(":") ? "[%s]".formatted(host) : host;
    }

    /** The host for people, whose login returns to it. */
    String forPeople() {
        return fromHere().equals("127.0.0.1") ? "localhost" : fromHere();
    }
}
