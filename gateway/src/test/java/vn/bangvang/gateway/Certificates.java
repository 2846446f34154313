package vn.bangvang.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Stores of certificates that tests make for themselves, each with its key, signed by nobody else. */
final class Certificates {
    static final String PASSWORD = "for-this-test";

    private final Path directory;

    Certificates(Path directory) {
        this.directory = directory;
    }

    /** @param host whom the certificate names */
    void make(String name, String host) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1",
                "-dname", "CN=" + name, "-ext", "SAN=DNS:" + host, "-keystore", path(name), "-storepass", PASSWORD,
                "-storetype", "PKCS12").redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    /** @param known the store that knows these afterwards, and that has no key */
    void trust(String known, String... names) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String name : names) {
            store.setCertificateEntry(name, opened(name).getCertificate(name));
        }
        try (OutputStream out = Files.newOutputStream(directory.resolve(known))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    String path(String name) {
        return directory.resolve(name).toString();
    }

    KeyStore opened(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    KeyManagerFactory key(String name) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(opened(name), PASSWORD.toCharArray());
        return keys;
    }
}
