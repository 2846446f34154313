package vn.bangvang.gateway;

import java.nio.file.Path;
import java.util.List;

import org.awaitility.Awaitility;
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

/** Nobody is given a request, and its token, who does not show the certificate of the part that it is meant for. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bangvang.services.bundle=parts", "spring.ssl.bundle.jks.parts.truststore.password=" + Certificates.PASSWORD})
class PartsOverTlsIT {
    @TempDir
    private static Path keys;
    private static Certificates certificates;
    private static Upstream member;
    private static Upstream another;
    private static Upstream stranger;
    private static Upstream moved;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void threeShowCertificatesOfWhichOneIsThePartsOwn() throws Exception {
        certificates = new Certificates(keys);
        certificates.make("member", "localhost");
        certificates.make("another", "another-part");
        certificates.make("stranger", "localhost");
        certificates.trust("known", "member", "another");
        member = Upstream.overTls("member", certificates.key("member"));
        another = Upstream.overTls("another", certificates.key("another"));
        stranger = Upstream.overTls("stranger", certificates.key("stranger"));
        moved = Upstream.overTls("moved", certificates.key("member"));
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.shared()::uri);
        registry.add("spring.ssl.bundle.jks.parts.truststore.location", () -> "file:" + certificates.path("known"));
        registry.add("bangvang.services.member", () -> member.uri("localhost"));
        registry.add("bangvang.services.training", () -> another.uri("localhost"));
        registry.add("bangvang.services.evaluation", () -> stranger.uri("localhost"));
        registry.add("bangvang.services.standings", () -> moved.uri("localhost"));
        registry.add("bangvang.services.integration", () -> moved.uri("127.0.0.1"));
        registry.add("bangvang.services.portal", () -> member.uri("localhost"));
    }

    @AfterAll
    static void stop() {
        List.of(member, another, stranger, moved).forEach(Upstream::close);
    }

    @Test
    void whoShowsThePartsCertificateIsAskedForItsNameAtItsAddress() {
        Awaitility.await().untilAsserted(() -> {
            assertThat(asked("/api/v1/members")).isEqualTo(200);
            assertThat(member.last().headers().get("host")).startsWith("127.0.0.1:");
        });
    }

    @Test
    void whoShowsAnothersCertificateIsToldNothing() {
        assertThat(asked("/api/v1/enrolments")).isEqualTo(503);
        assertThat(another.passedOn()).isZero();
    }

    @Test
    void whoseCertificateNobodyVouchesForIsToldNothing() {
        assertThat(asked("/api/v1/evaluations")).isEqualTo(503);
        assertThat(stranger.passedOn()).isZero();
    }

    @Test
    void whoHasTheAddressThatAnotherPartHadIsKnownByItsOwnNameOnly() {
        Awaitility.await().untilAsserted(() -> assertThat(asked("/api/v1/standings/2021")).isEqualTo(200));
        long told = moved.passedOn();
        assertThat(asked("/api/v1/webhooks")).isEqualTo(503);
        assertThat(moved.passedOn()).isEqualTo(told);
    }

    private int asked(String path) {
        return GatewayClient.forPrograms(port)
                .get(path, "Authorization", "Bearer " + TestIssuer.shared().token("clerk", "*", "members:read"))
                .statusCode();
    }
}
