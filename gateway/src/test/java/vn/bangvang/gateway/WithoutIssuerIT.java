package vn.bangvang.gateway;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
        "bangvang.services.portal=http://127.0.0.1:1"})
class WithoutIssuerIT {

    @LocalServerPort
    private int port;

    @Test
    void theGatewayIsReadyBeforeTheIssuerIs() {
        assertThat(GatewayClient.forPrograms(port).get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotCalledInvalid() {
        String token = TestIssuer.shared().token("system", "*", "members:read");

        HttpResponse<String> answer = GatewayClient.forPrograms(port)
                .get("/api/v1/members", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:bangvang:problem:issuer-unavailable");
    }

    @Test
    void aPersonWhoWantsToLogInSeesAPageThatSaysWhy() {
        HttpResponse<String> answer = GatewayClient.forABrowser(port)
                .get("/oauth2/authorization/bang-vang", "Accept", "text/html", "Accept-Language", "vi");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<html lang=\"vi\">", "Không liên lạc được với hệ thống đăng nhập",
                "/error/error.css");
        assertThat(GatewayClient.forABrowser(port).get("/error/error.css").statusCode()).isEqualTo(200);
    }

}
