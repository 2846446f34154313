package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A connection on 127.0.0.1 that can be cut and made slow. */
public final class Wire implements AutoCloseable {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final String name;
    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong touched = new AtomicLong();
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    Wire(String name, int port, int target) {
        this.name = name;
        this.target = target;
        try {
            entrance = new ServerSocket();
            entrance.setReuseAddress(true);
            entrance.bind(new InetSocketAddress(HERE, port));
        } catch (IOException e) {
            throw new UncheckedIOException("No wire at port " + port, e);
        }
        Thread.ofVirtual().name("wire-" + name).start(this::accept);
    }

    public String name() {
        return name;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection and takes none until it is mended. */
    public void cut() {
        touched.set(open.size());
        cut = true;
        open.forEach(Wire::end);
    }

    /** Whatever passes waits so long, each piece for itself. */
    public void slow(Duration each) {
        touched.set(0);
        delay = each;
    }

    public void mend() {
        cut = false;
        delay = Duration.ZERO;
    }

    /** Connections that were cut or refused, and pieces that were held up, since the wire was last hurt. */
    public long touched() {
        return touched.get();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        open.forEach(Wire::end);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket from = entrance.accept();
                if (cut) {
                    touched.incrementAndGet();
                    end(from);
                } else {
                    Thread.ofVirtual().start(() -> connect(from));
                }
            } catch (IOException e) {
                // The entrance was closed.
            }
        }
    }

    private void connect(Socket from) {
        var to = new Socket();
        try {
            to.connect(new InetSocketAddress(HERE, target), 2_000);
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            open.add(from);
            open.add(to);
            if (cut) {
                throw new IOException("cut meanwhile");
            }
            Thread.ofVirtual().start(() -> pass(to, from));
            pass(from, to);
        } catch (IOException e) {
            forget(from);
            forget(to);
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var piece = new byte[64 * 1024];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (delay.isPositive()) {
                    touched.incrementAndGet();
                    Thread.sleep(delay);
                }
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of the two ends has gone; so does the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget(from);
            forget(to);
        }
    }

    private void forget(Socket socket) {
        open.remove(socket);
        end(socket);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was no connection any more.
        }
    }
}
