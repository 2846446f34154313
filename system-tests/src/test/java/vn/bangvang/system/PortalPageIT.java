package vn.bangvang.system;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as a person gets it: through the gateway, after logging in, from the real API. */
class PortalPageIT {
    private final Visitor visitor = new Visitor();

    @Test
    void somebodyWhoLogsInSeesTheStandings() throws Exception {
        ArticleProvince province = ArticleProvince.closed("PAGE-");
        assertThat(province.awaitScenario().differences()).isEmpty();
        String address = "/?province=" + province.id("P");

        HttpResponse<String> form = visitor.open(address);
        assertThat(form.body()).contains("Đăng nhập").doesNotContain("Sở Giáo dục và Đào tạo");
        assertThat(visitor.logIn(form, "wrong").body()).contains("Tên đăng nhập hoặc mật khẩu không đúng");
        HttpResponse<String> page = visitor.logIn(visitor.open(address));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getHost()).isEqualTo(SystemUnderTest.system().gateway().getHost());
        assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(it -> assertThat(it).contains("html"));
        assertThat(visitor.open(address).body()).contains("Đảng bộ Sở Giáo dục và Đào tạo", "17/17");
    }
}
