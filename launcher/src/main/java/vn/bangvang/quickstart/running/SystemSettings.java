package vn.bangvang.quickstart.running;

import java.nio.file.Path;

/**
 * What a system on this machine is built from.
 *
 * @param home the checkout
 * @param data where it keeps its data
 * @param listen where the gateway listens
 * @param gatewayPort its port; every other port is free to choose
 * @param cache whether ahead-of-time caches are used or written
 * @param scale what its processes are sized for
 */
public record SystemSettings(Path home, DataDirectory data, ListenAddress listen, int gatewayPort,
        ServiceLayout.Cache cache, Scale scale) {
    /** Reached from this machine only. */
    public static SystemSettings of(Path home, DataDirectory data, int gatewayPort) {
        return of(home, data, ListenAddress.LOOPBACK, gatewayPort, Scale.YEAR);
    }

    /** As every start but the build's. */
    public static SystemSettings of(Path home, DataDirectory data, ListenAddress listen, int gatewayPort,
            Scale scale) {
        return new SystemSettings(home, data, listen, gatewayPort, ServiceLayout.Cache.USED, scale);
    }
}
