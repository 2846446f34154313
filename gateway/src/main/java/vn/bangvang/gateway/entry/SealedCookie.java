package vn.bangvang.gateway.entry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/** Keeps a text secret and unchanged on its way through a browser: AES-GCM under a key made from a secret. */
final class SealedCookie {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private SealedCookie(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Every instance with the same secret opens what another closed; without a secret only this one does. */
    static SealedCookie with(String secret, String purpose) {
        if (secret.isEmpty()) {
            byte[] ownKey = new byte[32];
            RANDOM.nextBytes(ownKey);
            return new SealedCookie(ownKey);
        }
        try {
            return new SealedCookie(MessageDigest.getInstance("SHA-256")
                    .digest((purpose + "\0" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String close(byte[] text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text);
            byte[] whole = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, whole, NONCE, closed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @return null for what was not closed with this key, or was changed since */
    byte @Nullable [] open(String sealed) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed);
            return whole.length <= NONCE
                    ? null
                    : cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE)).doFinal(whole, NONCE,
                            whole.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
