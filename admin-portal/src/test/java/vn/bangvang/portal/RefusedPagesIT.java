package vn.bangvang.portal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not to be had is said in words, on a page like the others. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "bangvang.demonstration=true")
class RefusedPagesIT {
    private static final StubApi API = new StubApi();

    @LocalServerPort
    private int port;
    private Reading browser;

    @DynamicPropertySource
    static void api(DynamicPropertyRegistry registry) {
        registry.add("bangvang.api-uri", API::uri);
        API.answer("/2021/organisations/garbled?province=P", "{\"figures\":[1,");
        API.answer("/2021/organisations/novelty?province=P", Recorded.text("organisation-s")
                .replace("\"MASTER\":", "\"HOLOGRAPHY\":")
                .replace("\"GRASSROOTS_ORGANISATION\"", "\"ORBITAL_ORGANISATION\""));
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
    void whatTheApiRefusesIsSaidInWordsAndNeverRunAsMarkup() {
        assertThat(browser.page(404, "/don-vi/unknown?ky=2021"))
                .contains("Không tìm thấy", "Mã tra cứu lỗi", "4bf92f3577b34da6a3ce929d0e0e4736", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(browser.page(403, "/don-vi/forbidden?ky=2021")).contains("Không có quyền xem số liệu này");
    }

    @Test
    void aPeriodThatNobodyHasOpenedLeadsToWherePeriodsAreOpened() {
        API.refuse("/api/v1/standings/2026/organisations/P?province=P", """
                {"status":404,"code":"UNKNOWN_PERIOD","detail":"Kỳ đánh giá này chưa được mở."}""");

        assertThat(browser.page(404, "/cong-viec?ky=2026"))
                .contains("Kỳ này chưa được mở", "href=\"/ky?ky=2026", "Đến các kỳ")
                .doesNotContain("Không tìm thấy");
    }

    @ParameterizedTest
    @CsvSource({"404, /khong-co-trang-nay, Không tìm thấy", "404, /don-vi, Không tìm thấy",
            "404, /don-vi/S-GDDT/vi-sao, Không tìm thấy", "400, /?lan=mot, Yêu cầu không hợp lệ",
            "400, /?ky=2025-Q5, Yêu cầu không hợp lệ",
            "400, /don-vi/S-GDDT?lan=1x, Yêu cầu không hợp lệ", "503, /don-vi/garbled, Chưa lấy được số liệu"})
    void everyAddressIsAnsweredByAPageInVietnamese(int status, String address, String said) {
        String html = browser.page(status, address);
        assertThat(html).contains("<html lang=\"vi\"", said).doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void aCodeThatThisVersionDoesNotKnowIsShownAsItIs() {
        assertThat(browser.page("/don-vi/novelty")).contains("HOLOGRAPHY", "ORBITAL_ORGANISATION").doesNotContain("??");
    }

    @Test
    void madeUpFiguresAreSaidToBeOnEveryPage() {
        for (String address : new String[]{"/", "/don-vi/S-GDDT", "/tro-giup"}) {
            assertThat(Reading.text(browser.page(address))).contains("(dữ liệu minh hoạ)");
        }
    }
}
