package vn.bangvang.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesIT {

    private static final StubApi API = new StubApi();

    @DynamicPropertySource
    static void api(DynamicPropertyRegistry registry) {
        registry.add("bangvang.api-uri", API::uri);
    }

    @LocalServerPort
    private int port;
    private WebTestClient browser;

    @BeforeEach
    void open() {
        browser = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
                .build();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    private String page(String address, String... headersAndValues) {
        var request = browser.get().uri(address);
        for (int i = 0; i < headersAndValues.length; i += 2) {
            request.header(headersAndValues[i], headersAndValues[i + 1]);
        }
        return request.exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    /** Text as a reader sees it: without tags and with single spaces. */
    private static String text(String html) {
        return html.replaceAll("(?s)<script.*?</script>", " ").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void theStandingsReadAsOfficialsWriteThem() {
        String html = page("/?ky=2021");

        assertThat(html).contains("<html lang=\"vi\"");
        assertThat(text(html)).contains("Trực tiếp số liệu đến 14:32:05 23/11/2026 · trễ 2 giây")
                .contains("Đã chốt lần 1")
                .contains("QD132-HD21 , bản 1")
                .contains("Đã báo cáo 84/85 98,8%")
                .contains("còn 0 suất đã dùng 17/17")
                .containsPattern(
                        "1 Đảng bộ Sở Giáo dục và Đào tạo S-GDDT ★ Hoàn thành xuất sắc Giấy khen xuất sắc tiêu biểu "
                                + "50/50 100,0% 10/50 20,0% trần 10 , còn 0 4/4 100,0% 50/50 100,0% 7/7 100,0% 2 / 10")
                .contains("2= Chi bộ cơ sở Sở Nội vụ G001")
                .contains("18= ")
                .contains("Chưa đủ dữ liệu để xếp hạng (1 đơn vị)")
                .contains("Còn 2/5 đảng viên chưa xếp loại");
    }

    @Test
    void theTableCanBeReadWithoutSeeingIt() {
        String html = page("/?ky=2021");

        assertThat(html).contains("<caption id=\"board-caption\">", "<th scope=\"row\">", "<th scope=\"col\"",
                "class=\"skip\" href=\"#content\"", "aria-live=\"polite\"", "<main id=\"content\"");
    }

    @Test
    void nothingOnAPageRunsInline() {
        for (String address : new String[]{"/?ky=2021", "/don-vi/s?ky=2021", "/van-hanh", "/tro-giup"}) {
            String html = page(address);
            assertThat(html).doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContain("<style", "hx-on", "??");
        }
        browser.get()
                .uri("/tro-giup")
                .exchange()
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    @Test
    void theApiIsReadWithTheReadersOwnToken() {
        page("/van-hanh", "Authorization", "Bearer of-the-reader");
        assertThat(API.lastToken()).isEqualTo("Bearer of-the-reader");
        page("/van-hanh");
        assertThat(API.lastToken()).isEmpty();
    }

    @Test
    void htmxGetsOnlyThePartThatChanges() {
        String part = page("/?ky=2021&tim=so+giao+duc", "HX-Request", "true", "HX-Target", "board");

        assertThat(part.stripLeading()).startsWith("<section id=\"board\"");
        assertThat(part).contains("Đảng bộ Sở Giáo dục và Đào tạo").doesNotContain("<html", "Chi bộ cơ sở Sở Nội vụ");
    }

    @Test
    void theNewestYearIsShownWhenNoneIsChosen() {
        assertThat(text(page("/"))).contains("Chưa có đơn vị nào ở cấp này trong kỳ 2022");
        assertThat(page("/")).doesNotContain("sse-connect");
        assertThat(page("/?ky=2021")).contains("<option value=\"2022\">2022</option>")
                .contains("<option value=\"2021\" selected=\"selected\">2021</option>");
    }

    @Test
    void oneOrganisationShowsEveryFigureOfTheArticle() {
        assertThat(text(page("/don-vi/s?ky=2021"))).contains("1 trên 85 đơn vị cùng cấp")
                .contains("Tổng số đảng viên 50 ( Chính thức 49 , Dự bị 1 )")
                .contains("Kết nạp trong 5 năm 8")
                .contains("Kết nạp đảng viên 5 8 160,0% Vượt")
                .contains("Trường đạt chuẩn quốc gia – 351 /467 75,2% Vượt (theo công bố)")
                .contains("2.300 tỷ đồng , trong năm 2021 53 tỷ đồng ( 2,3% )")
                .contains("Cộng 11 133")
                .contains("Đã bồi dưỡng cấp ủy cơ sở 7/7 100,0%")
                .contains("Giải khuyến khích 2")
                .contains("Chương trình hành động 5")
                .contains("Thêm một trường hợp xuất sắc thành 11/50: vượt trần 10")
                .contains("4 Tỷ lệ đảng viên xuất sắc trong trần 20,0% 10/50")
                .contains("2= Chi bộ 3 CB3");
    }

    @Test
    void anOrganisationWithoutAClassHasNoPlaceButReasons() {
        String seen = text(page("/don-vi/k?ky=2021"));

        assertThat(seen).contains("Chưa xếp hạng Chưa có quyết định xếp loại của cấp có thẩm quyền")
                .contains("Không quá 20% của số xếp loại tốt trở lên")
                .doesNotContain("Vì sao hạng này?");
    }

    @Test
    void theToolbarsChoicesAreKeptAndAppliedBeforePaint() {
        EntityExchangeResult<byte[]> kept = browser.get()
                .uri("/tuy-chon?co-chu=large&tuong-phan=more&lang=en&ve=/tro-giup")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/tro-giup")
                .expectBody()
                .returnResult();
        assertThat(kept.getResponseCookies().getFirst("bv-text").getValue()).isEqualTo("large");

        String html = page("/tro-giup", "Cookie", "bv-text=large; bv-contrast=more; bv-lang=en");
        assertThat(html).contains("<html lang=\"en\" data-text=\"large\" data-contrast=\"more\"");
        assertThat(text(html)).contains("Eight ranking keys");
        assertThat(text(page("/?ky=2021&lang=en"))).contains("Outstanding 17/84 20.2%");
    }

    @Test
    void whatTheApiRefusesIsSaidInWordsAndNeverRunAsMarkup() {
        String html = browser.get()
                .uri("/don-vi/unknown?ky=2021")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(html).contains("Không tìm thấy", "4bf92f3577b34da6a3ce929d0e0e4736", "&lt;script&gt;")
                .doesNotContain("<script>alert");

        String forbidden = browser.get()
                .uri("/don-vi/forbidden?ky=2021")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(forbidden).contains("Không có quyền xem số liệu này");
    }

    @Test
    void theFirstViewIsUnder200Kilobytes() throws Exception {
        int bytes = 0;
        for (String address : new String[]{"/?ky=2021", "/assets/portal.css", "/assets/print.css", "/assets/portal.js",
                "/assets/icon.svg", "/assets/lib/htmx.org/2.0.10/dist/htmx.min.js",
                "/assets/lib/htmx-ext-sse/2.2.2/sse.js",
                "/assets/fonts/be-vietnam-pro-latin-400-normal.woff2",
                "/assets/fonts/be-vietnam-pro-latin-600-normal.woff2",
                "/assets/fonts/be-vietnam-pro-vietnamese-400-normal.woff2",
                "/assets/fonts/be-vietnam-pro-vietnamese-600-normal.woff2"}) {
            bytes += HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                            .header("Accept-Encoding", "gzip")
                            .build(), BodyHandlers.ofByteArray())
                    .body().length;
        }
        assertThat(bytes).isBetween(80_000, 200_000);
    }

    @Test
    void theFarewellPageNeedsNobodyToBeLoggedIn() {
        assertThat(page("/da-dang-xuat")).contains("Đã đăng xuất").doesNotContain("action=\"/logout\"");
        assertThat(page("/tro-giup", "X-BangVang-Csrf-Token", "t0ken", "X-BangVang-Signed-In-As", "qu%E1%BA%A3n"))
                .contains("name=\"_csrf\" value=\"t0ken\"", "quản");
    }

}
