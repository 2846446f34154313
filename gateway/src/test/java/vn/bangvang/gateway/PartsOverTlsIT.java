package vn.bangvang.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.shared()::uri);
        registry.add("spring.ssl.bundle.jks.parts.truststore.location", () -> "file:" + certificates.path("known"));
        registry.add("bangvang.services.member", () -> member.uri("localhost"));
        registry.add("bangvang.services.training", () -> another.uri("localhost"));
        registry.add("bangvang.services.evaluation", () -> stranger.uri("localhost"));
        Stream.of("standings", "integration", "portal")
                .forEach(part -> registry.add("bangvang.services." + part, () -> member.uri("localhost")));
    }

    @AfterAll
    static void stop() {
        List.of(member, another, stranger).forEach(Upstream::close);
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

    private int asked(String path) {
        return GatewayClient.forPrograms(port)
                .get(path, "Authorization", "Bearer " + TestIssuer.shared().token("clerk", "*", "members:read"))
                .statusCode();
    }
}
