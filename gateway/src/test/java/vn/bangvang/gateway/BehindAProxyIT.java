package vn.bangvang.gateway;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

import static org.assertj.core.api.Assertions.assertThat;

/** The proxy speaks https to browsers and plain HTTP to the gateway, and notes whom it speaks for. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "bangvang.login.client-secret=for-this-test", "bangvang.public-url=https://bang-vang.example",
        "bangvang.limits.proxies=1", "bangvang.limits.address-burst=10",
        "bangvang.limits.address-requests-per-second=1"})
class BehindAProxyIT {

    private static final IssuerWithLogin ISSUER = new IssuerWithLogin();

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
    }

    @TestBean
    private TimeMeter timeOfAllowances;
    @LocalServerPort
    private int port;
    private GatewayClient gateway;

    @BeforeEach
    void connect() {
        gateway = GatewayClient.forPrograms(port);
    }

    static TimeMeter timeOfAllowances() {
        return new SettableTime();
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void aLoginReturnsToThePublicAddressAndItsCookiesAreForHttpsOnly() {
        HttpResponse<String> start = gateway.get("/oauth2/authorization/bang-vang", "X-Forwarded-For", "203.0.113.1");
        String underWay = start.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(underWay).startsWith("bv-login=").contains("HTTPOnly", "Secure", "SameSite=Lax", "Max-Age=300");
        assertThat(start.headers().firstValue("Strict-Transport-Security")).isPresent();

        URI back = URI.create(location(gateway.get(location(start))));
        assertThat(back.toString()).startsWith("https://bang-vang.example/login/oauth2/code/bang-vang?");
        HttpResponse<String> end = gateway.get(back.getRawPath() + "?" + back.getRawQuery(), "X-Forwarded-For",
                "203.0.113.1", "Cookie", underWay.substring(0, underWay.indexOf(';')));

        assertThat(end.statusCode()).isEqualTo(302);
        assertThat(end.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-SESSION=").contains("Path=/", "Secure"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("bv-login=;").contains("Max-Age=0"));
    }

    @Test
    void programsAreToldThePublicAddress() {
        assertThat(gateway.get("/.well-known/oauth-protected-resource", "X-Forwarded-For", "203.0.113.2").body())
                .contains("\"resource\":\"https://bang-vang.example\"");
    }

    @Test
    void anAddressThatFloodsTheGatewayWithRefusedRequestsIsStoppedAndNoOther() {
        long stopped = IntStream.range(0, 15)
                .map(i -> gateway.get("/api/v1/members", "X-Forwarded-For", "1.2.3.4, 203.0.113.3", "Authorization",
                        "Bearer nonsense" + i).statusCode())
                .filter(status -> status == 429)
                .count();
        assertThat(stopped).isEqualTo(5);

        HttpResponse<String> other = gateway.get("/api/v1/members", "X-Forwarded-For", "203.0.113.3, 203.0.113.4");
        assertThat(other.statusCode()).isEqualTo(401);
    }

    @Test
    void metricsAreNotForThePublic() {
        assertThat(gateway.get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/readyz", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(200);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

}
