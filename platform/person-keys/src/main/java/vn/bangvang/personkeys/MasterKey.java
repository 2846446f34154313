package vn.bangvang.personkeys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;

/** The key that persons' keys are kept under. */
final class MasterKey {
    private static final int BYTES = 32;

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
    }

    /** @param secrets each 32 bytes in hexadecimal; the first seals, and all open what they have sealed */
    static MasterKey of(List<String> secrets) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            for (int i = 0; i < secrets.size(); i++) {
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key(bytes(secrets.get(i))));
                keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
            }
            return new MasterKey(keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("bangvang.person-keys.masters do not make a key", e);
        }
    }

    /** @param sealed as it is kept */
    record NewKey(PersonKey key, byte[] sealed) {}

    NewKey newPersonKey(String person) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new NewKey(personKey(keyset),
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, aead, place(person)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /** @throws IllegalStateException when none of the masters sealed it, or not for this person */
    PersonKey personKey(String person, byte[] sealed) {
        try {
            return personKey(TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, aead, place(person)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no master key opens the key of " + person, e);
        }
    }

    private static PersonKey personKey(KeysetHandle keyset) throws GeneralSecurityException {
        return new PersonKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static byte[] bytes(String secret) {
        byte[] bytes = HexFormat.of().parseHex(secret.strip());
        if (bytes.length != BYTES) {
            throw new IllegalStateException("bangvang.person-keys.masters are " + BYTES + " bytes each in hexadecimal");
        }
        return bytes;
    }

    /** Its number among the keys of a keyset follows from what it is, so that the order may change. */
    private static AesGcmKey key(byte[] bytes) throws GeneralSecurityException {
        int id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getInt() & Integer.MAX_VALUE | 1;
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }

    private static byte[] place(String person) {
        return person.getBytes(StandardCharsets.UTF_8);
    }
}
