package vn.bangvang.quickstart;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import vn.bangvang.quickstart.running.DataDirectory;
import vn.bangvang.quickstart.running.ListenAddress;

/**
 * Refuses what cannot work before minutes are spent on it. The script runs it from its source when nothing is built
 * yet, so it and what it uses need nothing but the JDK.
 */
final class Preflight {
    private Preflight() {}

    /** Exit code 0: may go on; 1: a port or the data are in use; 2: not understood. */
    public static void main(String[] arguments) {
        try {
            Request request = read(List.of(arguments));
            if (request instanceof Request.Help) {
                System.out.print(Request.USAGE);
            }
            check(request);
        } catch (Request.NotUnderstood e) {
            System.err.println(e.getMessage() + "\n\n" + Request.USAGE);
            System.exit(2);
        } catch (QuickstartException e) {
            System.err.println("quickstart: " + e.getMessage());
            System.exit(1);
        }
    }

    static Request read(List<String> arguments) {
        return Request.parse(arguments, home(), Path.of(System.getProperty("bangvang.cwd", "")));
    }

    /** The checkout. */
    static Path home() {
        return Path.of(System.getProperty("bangvang.home", "."));
    }

    /** @throws QuickstartException when the port or the data are in use */
    static void check(Request request) {
        switch (request) {
            case Request.Run run -> {
                port(run.listen(), run.port());
                if (run.sandbox()) {
                    port(ListenAddress.LOOPBACK, run.port() + 1);
                }
                DataDirectory.refuseTaken(run.data());
            }
            case Request.Check check -> check.port().ifPresent(port -> port(ListenAddress.LOOPBACK, port));
            case Request.CheckRunning _,Request.Help _,Request.Train _ -> {
            }
        }
    }

    private static void port(ListenAddress listen, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(listen.address(), port));
        } catch (IOException e) {
            throw new QuickstartException("Port %d of %s is in use by another program, or may not be used (%s). %s"
                    .formatted(port, listen.address().getHostAddress(), e.getMessage(),
                            "Stop that program, or give another --port N."),
                    e);
        }
    }
}
