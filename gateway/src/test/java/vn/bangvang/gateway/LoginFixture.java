package vn.bangvang.gateway;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.bangvang.localparts.FreePort;

/** A gateway with an issuer, the portal and a service, which tests of logging in and out share until the JVM ends. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.login.client-secret=for-this-test")
abstract class LoginFixture {

    static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    static final Upstream PORTAL = Upstream.named("portal");
    static final Upstream MEMBER = Upstream.named("member");
    static final IssuerWithLogin ISSUER = new IssuerWithLogin();
    /** Where a second gateway of the installation listens while a test has one. */
    static final int SECOND_GATEWAY = FreePort.next();

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("bangvang.services.portal", PORTAL::uri);
        registry.add("bangvang.services.member", MEMBER::uri);
        registry.add("bangvang.login.gateways", () -> "http://127.0.0.1:" + SECOND_GATEWAY);
    }

    @LocalServerPort
    int port;
    GatewayClient browser;

    @BeforeEach
    void open() {
        browser = GatewayClient.forABrowser(port);
    }

    HttpResponse<String> page(String path) {
        return browser.get(path, "Accept", HTML);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Follows redirects, the issuer's included, until there is a page. */
    HttpResponse<String> logIn(String path) {
        HttpResponse<String> answer = page(path);
        for (int hops = 0; answer.statusCode() == 302 && hops < 10; hops++) {
            answer = page(answer.uri().resolve(location(answer)).toString());
        }
        return answer;
    }
}
