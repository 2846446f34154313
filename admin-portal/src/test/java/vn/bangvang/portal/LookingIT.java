package vn.bangvang.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the pages look in a real browser over the recorded answers; left out where there is none. With
 * {@code -Dbangvang.pictures=true} the pictures of the guide are taken anew.
 */
class LookingIT extends PortalIT {
    private static final Path PICTURES = Path.of("..", "docs", "images");
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("bangvang.pictures");
    /** Every page at which officials read or work, by the name of its picture. */
    static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("bang-xep-hang", "/?ky=2021&tu=2021-12-01T00:00"), Map.entry("don-vi", "/don-vi/S-GDDT?ky=2021"),
            Map.entry("can-cu", "/don-vi/S-GDDT/can-cu?ky=2021&so-lieu=members.goodOrBetter"),
            Map.entry("nhat-ky", "/nhat-ky?ky=2021&tu=2021-12-01T00:00"),
            Map.entry("thay-doi", "/nhat-ky/G001?ky=2021&tu=2021-12-01T00:00"),
            Map.entry("chat-luong", "/chat-luong?ky=2021&don-vi=S-GDDT"), Map.entry("dao-tao", "/dao-tao?ky=2021"),
            Map.entry("so-sanh", "/so-sanh?tinh=P&ky=2021&voi=2021/1&cap=GRASSROOTS"),
            Map.entry("cong-viec", "/cong-viec?ky=2021&don-vi=S-GDDT"),
            Map.entry("xep-loai", "/xep-loai/S-GDDT?ky=2021&doi-tuong=ORGANISATION"),
            Map.entry("kiem-diem", "/kiem-diem/S-GDDT?ky=2021"), Map.entry("ky-danh-gia", "/ky?ky=2021"),
            Map.entry("khen-thuong", "/khen-thuong/S-GDDT?ky=2021"), Map.entry("cho-duyet", "/cho-duyet"),
            Map.entry("ket-qua", "/ho-so/evaluation/E1"), Map.entry("bieu-mau", "/viec/sua-xep-loai?id=E1"),
            Map.entry("nhap-tep", "/nhap/dang-vien"), Map.entry("da-nhap", "/nhap/dang-vien/I1"),
            Map.entry("kiem-tra", "/kiem-tra/C1"), Map.entry("van-hanh", "/van-hanh"),
            Map.entry("ket-qua-cong-tac", "/ket-qua/S-GDDT?ky=2021"), Map.entry("cap-uy", "/cap-uy/S-GDDT"),
            Map.entry("ho-so-cua-toi", "/ho-so-cua-toi"),
            Map.entry("nhat-ky-truy-cap", "/nhat-ky-truy-cap"),
            Map.entry("dang-vien", "/dang-vien/CB1"), Map.entry("ho-so-dang-vien", "/ho-so/member/CB1-1"),
            Map.entry("lop-hoc", "/lop-hoc?ky=2021"), Map.entry("hoc-vien", "/lop-hoc/L1"),
            Map.entry("quy-dinh", "/viec/sua-quy-dinh?id=R1"), Map.entry("chot-ky", "/viec/chot-ky?id=Y1"),
            Map.entry("tro-giup", "/tro-giup"));
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        WorkIT.papers();
        CertificateIT.papers();
        ImportIT.files();
        OwnRecordIT.record();
        AuditTrailIT.entries();
        AchievementIT.records();
        ClassesIT.classes();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page reader(int width, double zoom, boolean runsScripts) {
        return browser.reader(address(""), width, zoom, runsScripts);
    }

    /** The contrasts, and a telephone of somebody who reads English in the largest letters. */
    @ParameterizedTest
    @CsvSource({"1400, tuong-phan=normal, false", "1400, tuong-phan=more, true", "1400, tuong-phan=less, true",
            "360, tuong-phan=more&co-chu=largest&lang=en, false"})
    void axeFindsNothingSeriousOnAnyPage(int width, String choices, boolean differsInColours) throws IOException {
        Page page = reader(width, 1, true);
        page.navigate("/tuy-chon?ve=/tro-giup&" + choices);
        for (Map.Entry<String, String> each : PAGES.entrySet()) {
            page.navigate(each.getValue());
            page.evaluate(axe());
            Object serious = page.evaluate("""
                    colours => axe.run({ runOnly: colours ? { type: 'rule', values: ['color-contrast'] }
                        : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                      .then(it => it.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                        .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))""",
                    differsInColours);
            assertThat(serious).as("%s, %s", each.getKey(), choices).isEqualTo(List.of());
            if (TAKES_PICTURES && choices.endsWith("normal")) {
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(each.getKey() + ".png")));
            }
        }
    }

    private static String axe() throws IOException {
        try (InputStream script = LookingIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A telephone, a screen of 1280 points on which everything is twice as large, and one with the largest letters. */
    @ParameterizedTest
    @CsvSource({"360, normal", "640, normal", "640, largest"})
    void nothingGoesBeyondTheEdgeOfANarrowScreen(int width, String letters) {
        Page page = reader(width, 2, true);
        page.navigate("/tuy-chon?ve=/tro-giup&co-chu=" + letters);
        PAGES.forEach((name, path) -> {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
        });
    }

    @Test
    void onATelephoneTheFirstRowIsSoonSeen() {
        Page page = reader(360, 2, true);
        page.navigate(PAGES.get("bang-xep-hang"));

        assertThat(page.locator("table.standings tbody tr").first().boundingBox().y).isLessThan(600);
        page.click("summary:has-text('Bộ lọc')");
        assertThat(page.isVisible("#tim")).isTrue();
        if (TAKES_PICTURES) {
            page.reload();
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("dien-thoai.png")));
        }
    }

    @Test
    void headingsAndNamesStayInViewWhileALongTableIsRead() {
        Page page = reader(1400, 1, true);
        page.navigate(PAGES.get("bang-xep-hang"));
        page.locator("table.standings tbody tr").last().scrollIntoViewIfNeeded();
        assertThat(page.locator("table.standings thead tr:last-child th").first().boundingBox().y).isBetween(-1.0, 2.0);

        Page narrow = reader(500, 1, true);
        narrow.navigate(PAGES.get("bang-xep-hang"));
        narrow.evaluate("document.querySelector('.scroll').scrollLeft = 600");
        assertThat(narrow.locator("table.standings tbody th").first().boundingBox().x).isBetween(0.0, 60.0);
    }

    @Test
    void everythingIsThereWithoutAScript() {
        Page page = reader(1400, 1, false);
        page.navigate(PAGES.get("bang-xep-hang"));
        assertThat(page.isVisible("#tim")).isTrue();
        page.selectOption("[name=cap]", "CELL");
        page.click("form.filters button");
        assertThat(page.innerText("main")).contains("Chi bộ 1");

        page.navigate("/ho-so/evaluation/E1");
        page.click("text=Sửa quyết định xếp loại");
        page.selectOption("[name=class]", "GOOD");
        page.fill("[name=decisionNo]", "16-QĐ/ĐU");
        page.fill("[name=decidedOn]", "2022-01-05");
        page.fill("[name=reason]", "Kết luận kiểm tra");
        page.click("main form button");
        assertThat(page.innerText("main")).contains("Đã ghi: Sửa quyết định xếp loại.");
        assertThat(API.lastChange().tag()).isEqualTo("\"7\"");
    }

    @Test
    void aFileIsSentWithoutAScriptAndItsRefusedRowsAreShown() {
        Page page = reader(1400, 1, false);
        page.navigate(PAGES.get("cong-viec"));
        page.click("a[href='/nhap/dang-vien']");
        page.setInputFiles("[name=tep]",
                new FilePayload("dang-vien.csv", "text/csv", "Mã người".getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
        assertThat(page.innerText("main")).contains("Đã ghi xong.", "30/02/2015", "Không có ngày này trong lịch.");
        assertThat(API.lastChange().body()).isEqualTo("Mã người");
    }

    @Test
    void onPaperAPageHasAtLeastTwentyFiveRows() {
        Page page = reader(1400, 1, true);
        page.navigate("/?ky=2021");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        double top = page.locator("table.standings").first().boundingBox().y;
        double row = page.locator("table.standings tbody tr").nth(5).boundingBox().height;

        double sheet = (210 - 12 - 15) * 96 / 25.4;
        assertThat((sheet - top) / row).as("rows beside %s points of heading", top).isGreaterThan(26);
        assertThat(page.isVisible(".letterhead")).isTrue();
        assertThat(page.isVisible(".signatures")).isTrue();
    }
}
