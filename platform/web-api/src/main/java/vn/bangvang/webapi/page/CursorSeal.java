package vn.bangvang.webapi.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.daead.AesSivKey;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import org.jspecify.annotations.Nullable;

import vn.bangvang.webapi.problem.BadRequest;

/**
 * Seals where a page ended, so that it tells nobody what stands there, and only the same caller can go on from it in
 * the same list. One place has one cursor (AES-SIV), on every instance: a board as it was known is the same text
 * wherever and whenever it is asked for.
 */
public final class CursorSeal {
    private static final int KEY = 64;
    /** The synthetic nonce, which is the tag as well. */
    private static final int NONCE = 16;

    private final DeterministicAead aead;

    /** @param secret the same in every instance of a service; null for a key that lasts as long as this one */
    public CursorSeal(@Nullable String secret) {
        byte[] random = new byte[KEY];
        new SecureRandom().nextBytes(random);
        this.aead = aead(secret == null || secret.isBlank() ? random : hash(secret));
    }

    String seal(String boundTo, String place) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(aead.encryptDeterministically(bytes(place), bytes(boundTo)));
        } catch (GeneralSecurityException everyKeyCan) {
            throw new IllegalStateException(everyKeyCan);
        }
    }

    /** Refused as CURSOR_MALFORMED, or as CURSOR_OF_ANOTHER_QUERY when another list or caller was given it. */
    String open(String boundTo, String cursor) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length <= NONCE) {
                throw new BadRequest("CURSOR_MALFORMED", "/cursor", cursor);
            }
            return new String(aead.decryptDeterministically(sealed, bytes(boundTo)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new BadRequest("CURSOR_MALFORMED", "/cursor", cursor);
        } catch (GeneralSecurityException another) {
            throw new BadRequest("CURSOR_OF_ANOTHER_QUERY", "/cursor", cursor);
        }
    }

    private static DeterministicAead aead(byte[] key) {
        try {
            DeterministicAeadConfig.register();
            AesSivKey siv = AesSivKey.builder()
                    .setParameters(PredefinedDeterministicAeadParameters.AES256_SIV)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .setIdRequirement(1)
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(siv).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes(secret));
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
