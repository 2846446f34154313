package vn.bangvang.webapi.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import vn.bangvang.webapi.problem.BadRequest;

/**
 * Seals where a page ended (AES-GCM), so that it tells nobody what stands there, and only the same caller can go on
 * from it in the same list.
 */
public final class CursorSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int BITS = 8;
    private static final int KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    /** @param secret the same in every instance of a service; null for a key that lasts as long as this one */
    public CursorSeal(@Nullable String secret) {
        byte[] bytes = new byte[KEY];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(secret == null || secret.isBlank() ? bytes : hash(secret), "AES");
    }

    String seal(String boundTo, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo)
                    .doFinal(place.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    /** Refused as CURSOR_MALFORMED, or as CURSOR_OF_ANOTHER_QUERY when another list or caller was given it. */
    String open(String boundTo, String cursor) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            if (all.length <= NONCE + TAG) {
                throw new BadRequest("CURSOR_MALFORMED", "/cursor", cursor);
            }
            byte[] nonce = new byte[NONCE];
            ByteBuffer.wrap(all).get(nonce);
            byte[] place = cipher(Cipher.DECRYPT_MODE, nonce, boundTo).doFinal(all, NONCE, all.length - NONCE);
            return new String(place, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new BadRequest("CURSOR_MALFORMED", "/cursor", cursor);
        } catch (AEADBadTagException other) {
            throw new BadRequest("CURSOR_OF_ANOTHER_QUERY", "/cursor", cursor);
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG * BITS, nonce));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }
}
