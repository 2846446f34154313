package vn.bangvang.portal.reader;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a token says about its reader. The gateway has checked it; nothing is granted here because of it. */
final class Token {
    private static final String EVERYWHERE = "*";

    private Token() {}

    /** The organisation that the token names, null where it names none or opens all. */
    static @Nullable String unit(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.");
        if (parts.length != 3) {
            return null;
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            String unit = JsonMapper.shared()
                    .readTree(new String(claims, StandardCharsets.UTF_8))
                    .path("organisation")
                    .asString("");
            return unit.isEmpty() || unit.equals(EVERYWHERE) ? null : unit;
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return null;
        }
    }
}
