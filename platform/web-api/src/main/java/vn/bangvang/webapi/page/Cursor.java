package vn.bangvang.webapi.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import vn.bangvang.webapi.problem.BadRequest;

/** An opaque position in a list, bound to what the list was asked for. */
record Cursor(String query, String afterId) {

    String encode() {
        String text = Integer.toHexString(query.hashCode()) + ":" + afterId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor, String query) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            throw new BadRequest("CURSOR_MALFORMED", "/cursor", cursor);
        }
        if (parts.length != 2 || !parts[0].equals(Integer.toHexString(query.hashCode()))) {
            throw new BadRequest("CURSOR_OF_ANOTHER_QUERY", "/cursor", cursor);
        }
        return new Cursor(query, parts[1]);
    }
}
