package vn.bangvang.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as a person gets it: through the gateway, after logging in, from the real API. */
class PortalPageIT {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void somebodyWhoLogsInSeesTheStandings() throws Exception {
        ArticleProvince province = ArticleProvince.closed("PAGE-");
        assertThat(province.awaitScenario().differences()).isEmpty();
        URI address = SystemUnderTest.system().gateway().resolve("/?province=" + province.id("P"));

        HttpResponse<String> form = get(address);
        assertThat(form.body()).contains("Đăng nhập").doesNotContain("Sở Giáo dục và Đào tạo");
        assertThat(logIn(form, "wrong").body()).contains("Tên đăng nhập hoặc mật khẩu không đúng");
        HttpResponse<String> page = logIn(get(address), SystemUnderTest.system().identity().administrator().secret());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getHost()).isEqualTo(address.getHost());
        assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(it -> assertThat(it).contains("html"));
        assertThat(get(address).body()).contains("Đảng bộ Sở Giáo dục và Đào tạo", "17/17");
    }

    private HttpResponse<String> logIn(HttpResponse<String> form, String password)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        return http.send(HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=quantri&password=" + encoded(password) + "&_csrf="
                        + encoded(csrf.group(1))))
                .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
