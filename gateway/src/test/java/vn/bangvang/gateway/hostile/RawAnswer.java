package vn.bangvang.gateway.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back on the wire. @param text as far as it was read; empty when the connection was ended without a word */
record RawAnswer(String text, boolean inTime) {
    private static final int PATIENCE_MILLIS = 20_000;
    /** What does not end, such as a stream, and who waits for more, is not waited for. */
    private static final int PATIENCE_WITH_THE_UNFRAMED_MILLIS = 300;
    private static final int READ_AT_MOST = 65_536;
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})\\b");
    /** What only the inside of the system says. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (vn\\.bangvang|org\\.springframework|reactor\\.|java\\.)"
                    + "|[a-z]\\w*Exception\\b|\\bjava\\.lang\\.|mongodb(\\+srv)?://|org\\.bson|com\\.mongodb"
                    + "|Whitelabel",
            Pattern.CASE_INSENSITIVE);

    static RawAnswer to(URI gateway, HostileRequest request) {
        var read = new ByteArrayOutputStream();
        boolean inTime = true;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(request.framed() ? PATIENCE_MILLIS : PATIENCE_WITH_THE_UNFRAMED_MILLIS);
            Thread writing = Thread.ofVirtual().start(() -> write(socket, request));
            read(socket.getInputStream(), read);
            writing.interrupt();
        } catch (SocketTimeoutException silent) {
            inTime = !request.framed();
        } catch (IOException ended) {
            // The other side may end a connection on which nonsense comes.
        }
        return new RawAnswer(read.toString(StandardCharsets.UTF_8), inTime);
    }

    private static void write(Socket socket, HostileRequest request) {
        try {
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
        } catch (IOException notWanted) {
            // An answer may come before everything is sent.
        }
    }

    private static void read(InputStream from, ByteArrayOutputStream into) throws IOException {
        byte[] piece = new byte[8192];
        for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
            into.write(piece, 0, length);
            if (into.size() > READ_AT_MOST
                    || into.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) {
                return;
            }
        }
    }

    /** What must not be; empty for an answer as it should be. */
    Optional<String> fault() {
        Matcher status = STATUS.matcher(text);
        while (status.find()) {
            if (status.group(1).startsWith("5")) {
                return Optional.of("status " + status.group(1));
            }
        }
        Matcher inside = INSIDE.matcher(text);
        if (!isGood() && inside.find()) {
            return Optional.of("says " + inside.group());
        }
        return inTime ? Optional.empty() : Optional.of("no answer");
    }

    /** The allowance is used up: not an answer to what was asked. */
    boolean isTooMany() {
        return text.startsWith("HTTP/1.1 429");
    }

    private boolean isGood() {
        return text.startsWith("HTTP/1.1 2");
    }

    /** The status of the first answer; {@code ---} without one. */
    String status() {
        Matcher status = STATUS.matcher(text);
        return status.find() ? status.group(1) : "---";
    }
}
