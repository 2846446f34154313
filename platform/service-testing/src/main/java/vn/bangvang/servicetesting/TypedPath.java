package vn.bangvang.servicetesting;

import java.net.URLEncoder;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A path with its query as people type it: with spaces and Vietnamese letters. */
final class TypedPath {
    private TypedPath() {}

    static String encoded(String path) {
        var encoded = new StringBuilder();
        path.codePoints()
                .forEach(letter -> encoded.append(letter > ' ' && letter <= '~'
                        ? Character.toString(letter)
                        : URLEncoder.encode(Character.toString(letter), UTF_8).replace("+", "%20")));
        return encoded.toString();
    }
}
