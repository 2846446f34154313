package vn.bangvang.personkeys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;

/** One person's key (AES-256-GCM). */
public final class PersonKey {
    private final Aead aead;

    PersonKey(Aead aead) {
        this.aead = aead;
    }

    /** @param place where it is kept; what is moved elsewhere is not opened */
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key does not seal", e);
        }
    }

    /** @throws IllegalStateException when it was changed, or sealed with another key or for another place */
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept at " + place + " does not open", e);
        }
    }
}
