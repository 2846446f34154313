package vn.bangvang.integration.webhooks.target;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import vn.bangvang.refusal.Refusal;

/** What a target may be, as far as its address in words says; where its name leads is asked at each connection. */
public final class TargetRules {
    private static final String POINTER = "/target";
    private static final int LONGEST = 2_000;

    private final AddressRules addresses;
    private final boolean loopback;

    /** @param loopback lets a target be called without TLS on this machine */
    public TargetRules(AddressRules addresses, boolean loopback) {
        this.addresses = addresses;
        this.loopback = loopback;
    }

    /** Refused as TARGET_MALFORMED, TARGET_NOT_HTTPS, TARGET_WITH_CREDENTIALS or TARGET_ADDRESS_FORBIDDEN. */
    public URI checked(String target) {
        URI uri = parsed(target);
        String host = uri.getHost();
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (host == null || target.length() > LONGEST || uri.getFragment() != null || uri.getPort() == 0
                || uri.getPort() > 0xffff) {
            throw Refusal.invalid("TARGET_MALFORMED", POINTER, target);
        }
        if (uri.getUserInfo() != null) {
            throw Refusal.invalid("TARGET_WITH_CREDENTIALS", POINTER, null);
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && isHere(host))) {
            throw Refusal.invalid("TARGET_NOT_HTTPS", POINTER, target);
        }
        if (isLocalName(host) || literal(host).filter(address -> !addresses.allow(address)).isPresent()) {
            throw Refusal.invalid("TARGET_ADDRESS_FORBIDDEN", POINTER, target);
        }
        return uri;
    }

    private boolean isHere(String host) {
        return loopback && (host.equalsIgnoreCase("localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent());
    }

    /** Names that no public server has, digits that some libraries read as an address among them. */
    private boolean isLocalName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean dotless = !name.contains(".") && !name.startsWith("[");
        return !(loopback && name.equals("localhost"))
                && (dotless || name.endsWith(".localhost") || name.endsWith(".local") || name.endsWith(".internal"));
    }

    private static URI parsed(String target) {
        try {
            return URI.create(target.strip());
        } catch (IllegalArgumentException notAUri) {
            throw Refusal.invalid("TARGET_MALFORMED", POINTER, target);
        }
    }

    /** Empty for a name. */
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional
                    .of(InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
