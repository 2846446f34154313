package vn.bangvang.quickstart.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The secrets of one data directory: made at its first start, readable by their owner only, the same ever after, so
 * that a token or a login survives a restart.
 */
final class StoredSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    StoredSecrets(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + directory, e);
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** A secret of this name, made when there is none yet. */
    String secret(String name) {
        return keep(name, StoredSecrets::random);
    }

    /** 32 bytes in hexadecimal, made when there is no key of this name yet. */
    String key(String name) {
        return keep(name, () -> {
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /** The key that signs tokens. */
    RSAKey signingKey() {
        try {
            return RSAKey.parse(keep("signing-key.json", StoredSecrets::newKey));
        } catch (ParseException e) {
            throw new IllegalStateException("Not a key: " + file("signing-key.json"), e);
        }
    }

    /** Writes a file that only its owner can read. */
    void write(String name, String text) {
        Path file = file(name);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private String keep(String name, Supplier<String> make) {
        try {
            if (Files.notExists(file(name))) {
                write(name, make.get());
            }
            return Files.readString(file(name), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(name), e);
        }
    }

    private static String random() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM cannot make an RSA key", e);
        }
    }
}
