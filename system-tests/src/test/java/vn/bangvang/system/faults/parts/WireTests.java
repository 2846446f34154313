package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import vn.bangvang.localparts.FreePort;

import static org.assertj.core.api.Assertions.assertThat;

class WireTests {

    @Test
    void whatIsSentArrivesUntilTheWireIsCutAndAgainWhenItIsMended() throws IOException {
        try (var echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var wire = new Wire("echo", FreePort.next(), echo.getLocalPort())) {
            Thread.startVirtualThread(() -> answerAll(echo));
            try (Socket before = new Socket("127.0.0.1", wire.port())) {
                assertThat(answerTo(before, 7)).isEqualTo(7);
                wire.cut();
                assertThat(answerTo(before, 8)).isNegative();
                assertThat(wire.touched()).isPositive();
            }
            wire.mend();
            try (Socket after = new Socket("127.0.0.1", wire.port())) {
                assertThat(answerTo(after, 9)).isEqualTo(9);
            }
        }
    }

    @Test
    void aSlowWireHoldsUpEachPiece() throws IOException {
        try (var echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var wire = new Wire("echo", FreePort.next(), echo.getLocalPort());
                Socket caller = new Socket("127.0.0.1", wire.port())) {
            Thread.startVirtualThread(() -> answerAll(echo));
            wire.slow(Duration.ofMillis(100));
            long from = System.nanoTime();
            assertThat(answerTo(caller, 5)).isEqualTo(5);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofMillis(190));
            assertThat(wire.touched()).isEqualTo(2);
        }
    }

    private static int answerTo(Socket socket, int sent) {
        try {
            socket.getOutputStream().write(sent);
            return socket.getInputStream().read();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void answerAll(ServerSocket echo) {
        while (!echo.isClosed()) {
            try {
                Socket caller = echo.accept();
                Thread.startVirtualThread(() -> {
                    try (caller) {
                        caller.getInputStream().transferTo(caller.getOutputStream());
                    } catch (IOException e) {
                        // The caller has gone.
                    }
                });
            } catch (IOException e) {
                // The test is over.
            }
        }
    }
}
