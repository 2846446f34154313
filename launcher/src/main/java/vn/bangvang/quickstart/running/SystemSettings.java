package vn.bangvang.quickstart.running;

import java.nio.file.Path;
import java.time.Duration;

import vn.bangvang.localparts.FreePort;

/**
 * What a system on this machine is built from.
 *
 * @param home the checkout
 * @param data where it keeps its data
 * @param listen where the gateway listens
 * @param gatewayPort its port
 * @param issuerPort the identity provider's; every other port is free to choose
 * @param cache whether ahead-of-time caches are used or written
 * @param scale what its processes are sized for
 * @param clockShift how far the clock that says which day it is stands beside the machine's
 */
public record SystemSettings(Path home, DataDirectory data, ListenAddress listen, int gatewayPort, int issuerPort,
        ServiceLayout.Cache cache, Scale scale, Duration clockShift) {
    /** Reached from this machine only. */
    public static SystemSettings of(Path home, DataDirectory data, int gatewayPort) {
        return of(home, data, ListenAddress.LOOPBACK, gatewayPort, Scale.YEAR);
    }

    /** As every start but the build's. */
    public static SystemSettings of(Path home, DataDirectory data, ListenAddress listen, int gatewayPort,
            Scale scale) {
        return new SystemSettings(home, data, listen, gatewayPort, FreePort.next(), ServiceLayout.Cache.USED, scale,
                Duration.ZERO);
    }
}
