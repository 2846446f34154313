package vn.bangvang.gateway;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.util.UriComponentsBuilder;

import vn.bangvang.office.Scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LoginIT extends LoginFixture {
    @Autowired
    private WebSessionManager sessions;

    @Test
    void aPageWithoutALoginLeadsToTheIssuer() {
        HttpResponse<String> answer = page("/don-vi/1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/oauth2/authorization/bang-vang");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));

        assertThat(location(page("/oauth2/authorization/bang-vang"))).startsWith(ISSUER.uri() + "/authorize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/don-vi/1", "/oauth2/authorization/bang-vang", "/login", "/logout", "/da-dang-xuat",
            "/login/oauth2/code/bang-vang?code=x&state=y", "/api/v1/members"})
    void whoeverIsNotLoggedInCostsNoMemory(String path) {
        var sessions = (InMemoryWebSessionStore) ((DefaultWebSessionManager) this.sessions).getSessionStore();
        int before = sessions.getSessions().size();

        HttpResponse<String> answer = GatewayClient.forPrograms(port).get(path, "Accept", HTML);

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
        assertThat(sessions.getSessions()).hasSize(before);
    }

    @Test
    void aLoginThatWasNotStartedHereIsAnsweredWithAPageThatLeadsToANewOne() {
        HttpResponse<String> answer = page("/login/oauth2/code/bang-vang?code=x&state=y");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Chưa đăng nhập được", "<a href=\"/\">");
    }

    @Test
    void assetsAndTheFarewellPageAreOpen() {
        assertThat(page("/assets/portal.css").statusCode()).isEqualTo(200);
        assertThat(page("/da-dang-xuat").statusCode()).isEqualTo(200);
    }

    @Test
    void afterTheLoginThePageAskedForIsShownWithTheAdministratorsToken() {
        HttpResponse<String> answer = logIn("/don-vi/1?ky=2021");

        assertThat(answer.statusCode()).isEqualTo(200);
        Upstream.Seen seen = PORTAL.last();
        assertThat(seen.path()).startsWith("/don-vi/1?ky=2021");
        assertThat(seen.headers().get("authorization")).startsWith("Bearer ey");
        assertThat(seen.headers()).containsEntry("x-bangvang-signed-in-as", URLEncoder.encode("quản trị", UTF_8));
        assertThat(seen.headers().get("x-bangvang-csrf-token")).isNotBlank();
        assertThat(seen.headers().getOrDefault("cookie", "")).doesNotContain("SESSION");
    }

    @Test
    void whatOnlyTheGatewayMaySayCannotBeForged() {
        logIn("/");
        browser.get("/", "Accept", HTML, "X-BangVang-Signed-In-As", "somebody-else", "X-BangVang-Csrf-Token", "mine");
        assertThat(PORTAL.last().headers()).containsEntry("x-bangvang-signed-in-as",
                URLEncoder.encode("quản trị", UTF_8));
        assertThat(PORTAL.last().headers().get("x-bangvang-csrf-token")).isNotEqualTo("mine");

        GatewayClient.forABrowser(port).get("/assets/x", "X-BangVang-Signed-In-As", "somebody-else");
        assertThat(PORTAL.last().headers()).doesNotContainKey("x-bangvang-signed-in-as");
    }

    @Test
    void aLoginAsksForEverythingThatAnOfficeMayCarry() {
        String asked = URLDecoder.decode(location(page("/oauth2/authorization/bang-vang")), UTF_8);

        assertThat(
                UriComponentsBuilder.fromUriString(asked.replace(' ', '+')).build().getQueryParams().getFirst("scope"))
                .asString()
                .isEqualTo("openid+" + String.join("+", Scope.all()));
    }

    @Test
    void aScriptOfThePageReadsTheApiWithTheSession() {
        logIn("/");

        assertThat(browser.get("/api/v1/organisations", "Accept", "application/json").statusCode()).isEqualTo(200);
        assertThat(MEMBER.last().headers().get("authorization")).startsWith("Bearer ey");
    }

    @Test
    void aChangeBySessionNeedsTheCsrfToken() {
        logIn("/");
        String csrf = PORTAL.last().headers().get("x-bangvang-csrf-token");

        HttpResponse<String> without = browser.post("/api/v1/organisations/forged", "{}");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("urn:bangvang:problem:csrf-token-missing");
        assertThat(MEMBER.sawNothingAt("/api/v1/organisations/forged")).isTrue();

        assertThat(browser.post("/api/v1/organisations", "{}", "X-CSRF-TOKEN", csrf).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfThePagesArrivesWholeAfterItsTokenWasRead() {
        logIn("/");
        String form = "_csrf=" + URLEncoder.encode(PORTAL.last().headers().get("x-bangvang-csrf-token"), UTF_8)
                + "&name=Chi+b%E1%BB%99+9";
        String type = "application/x-www-form-urlencoded";

        assertThat(browser.post("/viec/doi-ten", form, "Content-Type", type).statusCode()).isEqualTo(200);
        assertThat(PORTAL.last().bodyLength()).isEqualTo(form.length());
        assertThat(browser.post("/viec/doi-ten", "name=Chi", "Content-Type", type).statusCode()).isEqualTo(403);
        assertThat(browser.post("/viec/doi-ten", "name=" + "x".repeat(600_000), "Content-Type", type).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFormWithAFileArrivesWholeAfterItsTokenWasRead() {
        logIn("/");
        String type = "multipart/form-data; boundary=edge";
        String file = part("tep\"; filename=\"members.csv", "Mã người\n".repeat(300_000));
        String form = part("_csrf", PORTAL.last().headers().get("x-bangvang-csrf-token")) + file + "--edge--\r\n";

        assertThat(browser.post("/nhap/dang-vien", form, "Content-Type", type).statusCode()).isEqualTo(200);
        assertThat(PORTAL.last().bodyLength()).isEqualTo(form.getBytes(UTF_8).length);
        assertThat(browser.post("/nhap/dang-vien", file + "--edge--\r\n", "Content-Type", type).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/nhap/dang-vien", "x".repeat(10_500_000), "Content-Type", type).statusCode())
                .isEqualTo(413);
        assertThat(GatewayClient.forABrowser(port)
                .post("/nhap/dang-vien", form, "Content-Type", type)
                .statusCode()).isIn(302, 401);
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @Test
    void pagesMayRunNoInlineScriptAndBeFramedByNobody() {
        String policy = page("/da-dang-xuat").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'",
                "form-action 'self' " + ISSUER.uri());
        assertThat(policy).contains("connect-src 'self';").doesNotContain("unsafe-inline");
    }

    @Test
    void theApiPageAloneMayAskTheIssuerAndBeToldByItsWindow() {
        HttpResponse<String> apiPage = page("/webjars/swagger-ui/index.html");
        assertThat(apiPage.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("connect-src 'self' " + ISSUER.uri());
        assertThat(apiPage.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin-allow-popups");
        assertThat(page("/webjars/swagger-ui/oauth2-redirect.html").headers().firstValue("Cross-Origin-Opener-Policy"))
                .hasValue("unsafe-none");
        assertThat(page("/da-dang-xuat").headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

}
