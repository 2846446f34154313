package vn.bangvang.gateway.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A request byte for byte; its texts are bytes as well, each a character of Latin-1.
 *
 * @param framed whether its length is what it says, so that an answer has to come
 * @param headers whole lines
 */
public record HostileRequest(String method, String target, List<String> headers, byte[] body, boolean framed) {
    private static final int TOLD = 300;

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(latin(method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n"));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** The same with one thing less, the largest first. */
    Stream<HostileRequest> smaller() {
        Stream<HostileRequest> ofTheBody = framed && body.length > 0
                ? Stream.of(0, body.length / 2).map(left -> ofLength(Arrays.copyOf(body, left)))
                : Stream.of();
        Stream<HostileRequest> ofTheHeaders = IntStream.range(1, headers.size()).mapToObj(line -> {
            var fewer = new ArrayList<>(headers);
            fewer.remove(line);
            return new HostileRequest(method, target, fewer, body, framed);
        });
        Stream<HostileRequest> ofTheTarget = Stream.of(target.length() / 2, target.length() - 1)
                .filter(left -> left > 0 && left < target.length())
                .map(left -> new HostileRequest(method, target.substring(0, left), headers, body, framed));
        return Stream.of(ofTheBody, ofTheHeaders, ofTheTarget).flatMap(each -> each);
    }

    private HostileRequest ofLength(byte[] shorter) {
        List<String> fitting = headers.stream()
                .map(line -> line.equals("Content-Length: " + body.length)
                        ? "Content-Length: " + shorter.length
                        : line)
                .toList();
        return new HostileRequest(method, target, fitting, shorter, true);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As it can be put into a test, without the token. */
    public String told() {
        return Stream.concat(Stream.of(method + " " + target), headers.stream())
                .map(line -> line.startsWith("Authorization: Bearer ") ? "Authorization: Bearer …" : cut(line))
                .reduce("", (all, line) -> all + "\n  " + line) + "\n\n  "
                + cut(new String(body, StandardCharsets.ISO_8859_1));
    }

    private static String cut(String text) {
        String printable = text.chars()
                .limit(TOLD)
                .mapToObj(it -> it < ' ' || it > '~' ? "\\x%02x".formatted(it) : Character.toString(it))
                .reduce("", String::concat);
        return text.length() <= TOLD ? printable : printable + "… (" + text.length() + " bytes)";
    }
}
