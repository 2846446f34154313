package vn.bangvang.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.bangvang.localparts.FreePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Portal, issuer and other gateways come in over TLS while browsers or their proxy come in without. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"bangvang.login.client-secret=for-this-test", "bangvang.inside.bundle=own",
                "spring.ssl.bundle.jks.own.keystore.password=" + Certificates.PASSWORD,
                "spring.ssl.bundle.jks.own.truststore.password=" + Certificates.PASSWORD})
class DoorInsideIT {
    private static final Upstream MEMBER = Upstream.named("member");
    private static final IssuerWithLogin ISSUER = new IssuerWithLogin();
    private static final int INSIDE = FreePort.next();

    @TempDir
    private static Path keys;
    private static Certificates certificates;
    private static Upstream gateway;
    private static Upstream another;
    private static Upstream stranger;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void threeSayThatTheyAreGatewaysOfWhichOneIs() throws Exception {
        certificates = new Certificates(keys);
        certificates.make("gateway", "localhost");
        certificates.make("another", "another-part");
        certificates.make("stranger", "localhost");
        certificates.trust("known", "gateway", "another");
        gateway = Upstream.overTls("gateway", certificates.key("gateway"));
        another = Upstream.overTls("another", certificates.key("another"));
        stranger = Upstream.overTls("stranger", certificates.key("stranger"));
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("spring.ssl.bundle.jks.own.keystore.location", () -> "file:" + certificates.path("gateway"));
        registry.add("spring.ssl.bundle.jks.own.truststore.location", () -> "file:" + certificates.path("known"));
        registry.add("bangvang.inside.port", () -> INSIDE);
        registry.add("bangvang.services.member", MEMBER::uri);
        registry.add("bangvang.login.gateways", () -> String.join(",",
                Stream.of(stranger, another, gateway).map(each -> each.uri("localhost")).toList()));
    }

    @AfterAll
    static void stop() {
        Stream.of(MEMBER, gateway, another, stranger).forEach(Upstream::close);
        ISSUER.close();
    }

    @Test
    void itLeadsToTheSameAnswersByTheSameRules() throws Exception {
        assertThat(inside("/api/v1/members", "no token")).isEqualTo(401);
        assertThat(inside("/api/v1/members", ISSUER.token("clerk", "members:read"))).isEqualTo(200);
        assertThat(MEMBER.last().path()).isEqualTo("/api/v1/members");
    }

    @Test
    void whoSpeaksWithoutTlsIsNotAnsweredThereAndIsAtThePublicDoor() {
        String token = ISSUER.token("clerk", "members:read");
        assertThatThrownBy(() -> asked("http://localhost:" + INSIDE, "/api/v1/members", token))
                .isInstanceOf(IOException.class);
        assertThat(GatewayClient.forPrograms(port)
                .get("/api/v1/members", "Authorization", "Bearer " + token)
                .statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsLoggedOutIsToldToWhoShowsTheCertificateOfAGatewayAndToNobodyElse() {
        assertThat(GatewayClient.forPrograms(port)
                .post("/logout/connect/back-channel/bang-vang", "logout_token=" + ISSUER.logoutToken(_ -> {}),
                        "Content-Type", "application/x-www-form-urlencoded")
                .statusCode()).isEqualTo(200);

        assertThat(gateway.last().path()).isEqualTo("/logout/connect/back-channel/bang-vang");
        assertThat(another.passedOn()).isZero();
        assertThat(stranger.passedOn()).isZero();
    }

    private static int inside(String path, String token) throws Exception {
        return asked("https://localhost:" + INSIDE, path, token);
    }

    private static int asked(String door, String path, String token) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gateway", certificates.opened("gateway").getCertificate("gateway"));
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(HttpRequest.newBuilder(URI.create(door + path))
                    .header("Authorization", "Bearer " + token)
                    .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
