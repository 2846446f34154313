package vn.bangvang.portal;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** With two provinces the API answers only who names one: each page, link and stream does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoProvincesIT {
    private static final StubApi API = new StubApi().andAnotherProvince();

    @LocalServerPort
    private int port;
    private Reading browser;

    @DynamicPropertySource
    static void api(DynamicPropertyRegistry registry) {
        registry.add("bangvang.api-uri", API::uri);
    }

    @BeforeEach
    void open() {
        browser = new Reading(port);
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void theReaderChoosesAProvince() {
        assertThat(browser.page("/")).contains("<select name=\"tinh\">", "<option value=\"Q\">",
                "<option value=\"P\" selected=\"selected\">", "/api/v1/standings/2021/changes?province=P");
        assertThat(browser.page("/?tinh=Q&cap=CELL")).contains("<option value=\"Q\" selected=\"selected\">",
                "/api/v1/standings/2021/changes?province=Q", "href=\"/don-vi/CB1?tinh=Q&amp;ky=2021\"");
    }

    @Test
    void theAddressThatOtherSystemsPrintWorksToo() {
        assertThat(browser.page("/?province=Q&cap=CELL")).contains("<option value=\"Q\" selected=\"selected\">");
        assertThat(Reading.text(browser.page("/?province=Q&cap=CELL"))).contains(
                "Chưa đủ dữ liệu để xếp hạng (4 đơn vị)", "Còn 13/13 đảng viên chưa xếp loại",
                "Những đơn vị này không đứng cuối bảng");
    }

    @Test
    void everyLinkOfAPageStaysInItsProvince() {
        for (String address : new String[]{"/?tinh=Q&cap=CELL", "/don-vi/S-GDDT?tinh=Q", "/van-hanh?tinh=Q",
                "/tro-giup?tinh=Q"}) {
            List<String> links = Pattern.compile("href=\"(/(?:don-vi/|van-hanh|tro-giup)?(?:\\?[^\"]*)?)\"")
                    .matcher(browser.page(address))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(links).as(address).isNotEmpty().allMatch(link -> link.contains("tinh=Q"));
        }
    }

    @Test
    void childrenThatHaveNotReportedAreListedApart() {
        assertThat(Reading.text(browser.page("/don-vi/S-GDDT?tinh=Q"))).contains(
                "Chưa đủ dữ liệu để xếp hạng (4 đơn vị)", "Chi bộ 1 CB1 Còn 13/13 đảng viên chưa xếp loại");
    }

    @Test
    void aProvinceThatIsNotThereIsRefusedInWords() {
        assertThat(browser.page(404, "/don-vi/S-GDDT?tinh=X&ky=2021")).contains("Không tìm thấy");
    }
}
