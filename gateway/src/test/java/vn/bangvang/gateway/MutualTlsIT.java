package vn.bangvang.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Systems show certificates, and a token that is bound to one is good with that one alone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bangvang.tls.bundle=door", "spring.ssl.bundle.jks.door.keystore.password=for-this-test",
        "spring.ssl.bundle.jks.door.truststore.password=for-this-test"})
class MutualTlsIT {
    private static final Upstream MEMBER = Upstream.named("member");

    @TempDir
    private static Path keys;
    private static Certificates certificates;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void certificatesOfTheDoorAndOfThreeSystemsOfWhichItKnowsTwo() throws Exception {
        certificates = new Certificates(keys);
        for (String name : new String[]{"door", "school", "ministry", "stranger"}) {
            certificates.make(name, "localhost");
        }
        certificates.trust("known", "school", "ministry");
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.shared()::uri);
        registry.add("bangvang.services.member", MEMBER::uri);
        registry.add("spring.ssl.bundle.jks.door.keystore.location", () -> "file:" + certificates.path("door"));
        registry.add("spring.ssl.bundle.jks.door.truststore.location", () -> "file:" + certificates.path("known"));
    }

    @AfterAll
    static void stop() {
        MEMBER.close();
    }

    @Test
    void aTokenThatIsBoundToACertificateIsGoodWithThatOneAlone() throws Exception {
        String bound = token(thumbprint("school"));

        assertThat(asked("school", bound).statusCode()).isEqualTo(200);

        long before = MEMBER.passedOn();
        for (String other : new String[]{"ministry", null}) {
            HttpResponse<String> answer = asked(other, bound);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("urn:bangvang:problem:token-invalid");
        }
        assertThat(asked("school", token("another thumbprint")).statusCode()).isEqualTo(401);
        assertThat(MEMBER.passedOn()).isEqualTo(before);
    }

    @Test
    void aTokenThatIsBoundToNothingIsAnybodysWhoIsLetIn() throws Exception {
        assertThat(asked("school", token(null)).statusCode()).isEqualTo(200);
        assertThat(asked(null, token(null)).statusCode()).isEqualTo(200);
    }

    @Test
    void aCertificateThatIsNotKnownIsTurnedAwayBeforeAnythingIsSaid() {
        assertThatThrownBy(() -> asked("stranger", token(null))).isInstanceOf(IOException.class);
    }

    private static String token(@Nullable String thumbprint) {
        return TestIssuer.shared()
                .token(claims -> claims.subject("system")
                        .claim("organisation", "*")
                        .claim("scope", "organisations:read")
                        .claim("cnf", thumbprint == null ? null : Map.of("x5t#S256", thumbprint)));
    }

    /** @param system whose certificate is shown, null for none */
    private HttpResponse<String> asked(@Nullable String system, String token) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(context(system)).build()) {
            return client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/v1/organisations"))
                    .header("Authorization", "Bearer " + token)
                    .build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext context(@Nullable String system) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("door", certificates.opened("door").getCertificate("door"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(system == null
                ? null
                : new KeyManager[]{new Showing(certificates.key(system).getKeyManagers()[0], system)},
                trust.getTrustManagers(), null);
        return context;
    }

    /** Shows its certificate whatever the other side says that it knows. */
    private static final class Showing extends X509ExtendedKeyManager {
        private final X509KeyManager its;
        private final String system;

        Showing(KeyManager its, String system) {
            this.its = (X509KeyManager) its;
            this.system = system;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] known, SSLEngine engine) {
            return system;
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] known, Socket socket) {
            return system;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] known) {
            return new String[]{system};
        }

        @Override
        public String[] getServerAliases(String type, Principal[] known) {
            return new String[0];
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal[] known, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return its.getCertificateChain(alias);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return its.getPrivateKey(alias);
        }
    }

    private static String thumbprint(String system) throws GeneralSecurityException, IOException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(certificates.opened(system).getCertificate(system).getEncoded());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
