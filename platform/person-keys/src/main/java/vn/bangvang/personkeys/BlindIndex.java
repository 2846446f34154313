package vn.bangvang.personkeys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words by which sealed text is found when it is known in full: HMAC-SHA-256 with a pepper that the store does not
 * have,
 * 16 bytes of it. Equal texts have equal words, so that whoever reads the store can count them and no more.
 */
public final class BlindIndex {
    private static final String HMAC = "HmacSHA256";
    private static final int ENOUGH = 16;

    private final SecretKeySpec pepper;

    /** @param pepper at least 32 bytes in hexadecimal; with another one nothing is found that was kept before */
    public BlindIndex(String pepper) {
        byte[] bytes = HexFormat.of().parseHex(pepper.strip());
        if (bytes.length < 2 * ENOUGH) {
            throw new IllegalStateException("bangvang.person-keys.pepper is at least 32 bytes in hexadecimal");
        }
        this.pepper = new SecretKeySpec(bytes, HMAC);
    }

    /** @param kind what the text is, so that equal texts of two kinds have different words */
    public String word(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(pepper);
            byte[] all = mac.doFinal((kind + '\0' + text).getBytes(StandardCharsets.UTF_8));
            return kind + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, ENOUGH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + HMAC, e);
        }
    }
}
