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
    private Reading browser;

    @BeforeEach
    void open() {
        browser = new Reading(port);
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    private String page(String address, String... headersAndValues) {
        return browser.page(address, headersAndValues);
    }

    @Test
    void theStandingsReadAsOfficialsWriteThem() {
        String html = page("/?ky=2021");

        assertThat(html).contains("<html lang=\"vi\"");
        assertThat(Reading.text(html)).containsPattern(
                "Trực tiếp số liệu đến \\d\\d:\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4} · trễ \\d+ (giây|phút)")
                .contains("Đã chốt lần 1")
                .contains("QD132-HD21 , bản 1")
                .contains("Đã báo cáo 85/85 100,0%")
                .contains("còn 0 suất đã dùng 17/17")
                .containsPattern("1 vì sao\\? Đảng bộ Sở Giáo dục và Đào tạo S-GDDT ★ Hoàn thành xuất sắc "
                        + "Giấy khen xuất sắc tiêu biểu 50/50 100,0% 10/50 20,0% trần 10 , còn 0 4/4 100,0% "
                        + "50/50 100,0% 7/7 100,0% 2 / 10")
                .contains("2= vì sao?")
                .contains("18= vì sao?")
                .doesNotContain("Chưa đủ dữ liệu để xếp hạng", "dữ liệu minh hoạ");
    }

    @Test
    void theBoardThatIsShownIsTakenAlongAsAFileInTheLanguageOfThePage() {
        String html = page("/?ky=2021");
        String file = "href=\"/api/v1/standings/2021/export?format=%s&amp;level=GRASSROOTS&amp;province=P"
                + "&amp;lang=vi\"";

        assertThat(html).contains(file.formatted("XLSX"), file.formatted("CSV"));
    }

    @Test
    void aBoardStandsBesideAnEarlierOne() {
        String html = page("/so-sanh?tinh=P&ky=2021&voi=2021/1&cap=GRASSROOTS");

        assertThat(Reading.text(html)).contains("So với 2021, lần chốt 1", "Đảng bộ Sở Giáo dục và Đào tạo",
                "giữ nguyên");
        assertThat(html).contains("href=\"/don-vi/S-GDDT?tinh=P&amp;ky=2021\"");
    }

    @Test
    void theChainOfKeysAndTheFingerprintStandUnderTheTable() {
        String html = page("/?ky=2021");

        assertThat(Reading.text(html)).contains("Bảng đang xem tính cả khen thưởng được quyết định sau khi chốt",
                "1. Khen thưởng tập thể cao nhất;", "8. Tỷ lệ tự phê bình.")
                .containsPattern(
                        "Mã băm SHA-256 của bản chốt lần 1 \\( [\\d:]+ [\\d/]+ \\): [0-9a-f]{64} Liên kết cố định");
        assertThat(html).contains("href=\"/?tinh=P&amp;ky=2021&amp;lan=1&amp;cap=GRASSROOTS\"",
                "href=\"/don-vi/S-GDDT?tinh=P&amp;ky=2021#vi-sao\"");
    }

    @Test
    void aBoardAsItWasClosedIsNeitherLiveNorLate() {
        String html = page("/don-vi/S-GDDT?ky=2021&lan=1");

        assertThat(Reading.text(html)).contains("Bản chốt số liệu đến", "Xem số liệu hiện tại")
                .containsPattern("SHA-256 của bản chốt lần 1 \\( [\\d:]+ [\\d/]+ \\): [0-9a-f]{64}");
        assertThat(html).doesNotContain("data-address", "Tự cập nhật", "Bảng đang xem tính cả")
                .contains("href=\"/don-vi/CB1?tinh=P&amp;ky=2021&amp;lan=1\"");
    }

    @Test
    void theTableCanBeReadWithoutSeeingIt() {
        String html = page("/?ky=2021");

        assertThat(html).contains("<caption id=\"board-caption\"", "<th scope=\"row\">", "<th scope=\"col\"",
                "class=\"skip\" href=\"#content\"", "aria-live=\"polite\"", "<main id=\"content\"");
    }

    @Test
    void nothingOnAPageRunsInline() {
        for (String address : new String[]{"/?ky=2021", "/don-vi/S-GDDT?ky=2021", "/van-hanh", "/tro-giup"}) {
            String html = page(address);
            assertThat(html).doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContain("<style", "hx-on", "??");
        }
        browser.client()
                .get()
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
    void contradictionsAndBoardsThatStandStillAreNamed() {
        String text = Reading.text(page("/van-hanh"));

        assertThat(text).contains("Bảng của một tỉnh không lập lại được", "IllegalStateException in Rows.of:44",
                "Bản chốt không còn khớp với niêm phong", "Nhật ký cho một bảng khác", "Bản chốt chưa niêm phong",
                "Kết quả xếp loại 209/210", "Phiên bản mâu thuẫn",
                "Đảng bộ tỉnh Kỳ 2021, lần chốt 2 Kết quả xếp loại 209/210",
                "phiên bản 4 2 nội dung", "Đảng bộ tỉnh 14:33:00 23/11/2026 Chi tiết kỹ thuật")
                .doesNotContain("OTHER_BOARD", "evaluation 209/210");
    }

    @Test
    void htmxGetsOnlyThePartThatChanges() {
        String part = page("/?ky=2021&tim=so+giao+duc", "HX-Request", "true", "HX-Target", "board");

        assertThat(part.stripLeading()).startsWith("<section id=\"board\"");
        assertThat(part).contains("Đảng bộ Sở Giáo dục và Đào tạo").doesNotContain("<html", "Chi bộ cơ sở Sở Nội vụ");
    }

    @Test
    void theNewestYearOfTheOnlyProvinceIsShownWhenNoneIsChosen() {
        assertThat(Reading.text(page("/"))).contains("Đã báo cáo 85/85 100,0%");
        assertThat(page("/")).contains("<option value=\"2021\" selected=\"selected\">2021</option>",
                "<input type=\"hidden\" name=\"tinh\" value=\"P\">", "/api/v1/standings/2021/changes?province=P");
        assertThat(Reading.text(page("/don-vi/S-GDDT"))).contains("1 trên 85 đơn vị cùng cấp");
    }

    @Test
    void aYearThatNobodyOpenedIsAnEmptyTable() {
        assertThat(Reading.text(page("/?ky=2019"))).contains("Chưa có đơn vị nào ở cấp này trong kỳ 2019");
        assertThat(Reading.text(page("/?ky=2025-Q3"))).contains("trong kỳ Quý III năm 2025");
        assertThat(Reading.text(page("/?ky=2025-Q3&lang=en"))).contains("in period third quarter of 2025");
    }

    @Test
    void aSuperiorOfAnotherBoardIsForgotten() {
        assertThat(Reading.text(page("/?ky=2021&khoi=elsewhere"))).contains("Đã báo cáo 85/85 100,0%");
        assertThat(page("/?ky=2021&khoi=K-CCQDN")).contains("<option value=\"K-CCQDN\" selected=\"selected\">");
    }

    @Test
    void oneOrganisationShowsEveryFigureOfTheArticle() {
        assertThat(Reading.text(page("/don-vi/S-GDDT?ky=2021"))).contains("1 trên 85 đơn vị cùng cấp")
                .contains("Tổng số đảng viên 50 căn cứ ( Chính thức 50 , Dự bị 0 )")
                .contains("Kết nạp trong 5 năm 8")
                .contains("Bị kỷ luật trong kỳ 0")
                .contains("Kết nạp đảng viên 5 8 160,0% Vượt")
                .contains("Trường đạt chuẩn quốc gia – 351 /467 75,2% Vượt (theo công bố)")
                .contains("2.300 tỷ đồng , trong năm 2021 53 tỷ đồng ( 2,3% )")
                .contains("Cộng 11 133")
                .contains("Đã bồi dưỡng cấp ủy cơ sở 7/7 100,0%")
                .contains("Giải khuyến khích 2")
                .contains("Chương trình hành động 5")
                .contains("Thêm một trường hợp xuất sắc thành 11/50: vượt trần 10")
                .contains("4 Tỷ lệ đảng viên xuất sắc trong trần 20,0% 10/50")
                .contains("2= Chi bộ 3 CB3")
                .contains("Mã băm SHA-256 của bản chốt lần 1", "NGƯỜI LẬP BIỂU");
    }

    @Test
    void anOrganisationWithoutAClassHasNoPlaceButReasons() {
        String seen = Reading.text(page("/don-vi/K-CCQDN?ky=2021"));

        assertThat(seen).contains("Chưa xếp hạng Chưa có quyết định xếp loại của cấp có thẩm quyền")
                .contains("Không quá 20% của số hoàn thành tốt nhiệm vụ trở lên")
                .doesNotContain("Vì sao hạng này?");
    }

    @Test
    void theToolbarsChoicesAreKeptAndAppliedBeforePaint() {
        EntityExchangeResult<byte[]> kept = browser.client()
                .get()
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
        assertThat(Reading.text(html)).contains("The ranking keys stand under the table");
        assertThat(Reading.text(page("/?ky=2021&lang=en"))).contains("Outstanding 17/85 20.0%");
    }

    @Test
    void theFarewellPageNeedsNobodyToBeLoggedIn() {
        assertThat(page("/da-dang-xuat")).contains("Đã đăng xuất").doesNotContain("action=\"/logout\"");
        assertThat(page("/tro-giup", "X-BangVang-Csrf-Token", "t0ken", "X-BangVang-Signed-In-As", "qu%E1%BA%A3n"))
                .contains("name=\"_csrf\" value=\"t0ken\"", "quản");
    }

}
