package vn.bangvang.localparts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int FIRST_EPHEMERAL = 32_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * A port that nothing listens on now and that was not given before: its first taker may not have begun to listen.
     * Below the range that operating systems hand to outgoing connections, so that none of those takes it before its
     * server does.
     */
    public static int next() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_EPHEMERAL);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new LocalPartsException("No free port on 127.0.0.1", null);
    }

    /** Whether a server could listen on this port, on any address of this machine. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
