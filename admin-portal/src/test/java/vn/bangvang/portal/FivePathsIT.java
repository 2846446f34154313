package vn.bangvang.portal;

import java.net.URLEncoder;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.portal.edition.Moments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The five questions of the guide, answered by clicking from the start page: four times at most. With
 * {@code -Dbangvang.pictures=true} the guide's pictures of the answers are taken anew.
 */
class FivePathsIT extends PortalIT {
    private static final int CLICKS = 4;
    private static final Path PICTURES = Path.of("..", "docs", "images");
    private static Chromium browser;
    private Page page;
    private int clicks;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        API.answer("/2021/organisations/G002?province=P", Recorded.text("organisation-s").replace("S-GDDT", "G002"));
        API.answer("/2021/organisations/G002/evidence?figure=rank.commendation&province=P",
                Recorded.madeUp("evidence"));
        API.answer("/2021/organisations/P?province=P", Recorded.text("organisation-s").replace("S-GDDT", "P"));
        API.answer("/2021/organisations/P/lists/NOT_REPORTED/organisations?province=P",
                Recorded.madeUp("list-organisations"));
        API.answer("/2021/organisations/P/lists/NOT_REPORTED/members?province=P", Recorded.madeUp("list-members"));
        String monday = URLEncoder.encode(Moments.read("dau-tuan").orElseThrow().toString(), UTF_8);
        API.answer("/2021/movements?from=" + monday + "&province=P", Recorded.madeUp("movements"));
        API.answer("/2021/movements/organisations/G001?from=" + monday + "&province=P", Recorded.madeUp("movement"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void atTheStart() {
        page = browser.reader(address(""), 1400, 1, true);
        page.addInitScript("window.print = () => { window.printed = true; }");
        page.navigate("/");
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertThat(clicks).isBetween(1, CLICKS);
    }

    private void click(Locator what) {
        what.click();
        clicks++;
    }

    private void click(String what) {
        click(page.locator(what).first());
    }

    /** What the reader sees at the end of a path. */
    private void picture(String name) {
        if (Boolean.getBoolean("bangvang.pictures")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("duong-di-" + name + ".png")));
        }
    }

    @Test
    void whyAUnitIsThird() {
        Locator third = page.locator("table.standings tbody tr").nth(2);
        assertThat(third.innerText()).contains("Chi bộ cơ sở số 2");
        click(third.locator("a.why"));
        assertThat(page.locator("#vi-sao").innerText()).contains("Vì sao hạng này?", "Khen thưởng");
        click("#vi-sao tbody tr a.opens");
        assertThat(page.innerText("main")).contains("Căn cứ");
        picture("vi-sao");
    }

    @Test
    void whatOneMoreOutstandingRatingWouldDo() {
        click("table.standings tbody th a");
        click("main nav.tabs a[href='#quotas']");
        assertThat(page.locator(".onemore").first().innerText()).contains("Thêm một thì sao?");
        assertThat(page.locator(".onemore").first().boundingBox().y).isLessThan(900);
        picture("them-mot");
    }

    @Test
    void whoHasNotReported() {
        click("nav.pages >> text=Chất lượng dữ liệu");
        click("nav.tabs >> text=Chưa báo cáo");
        assertThat(page.innerText("main")).contains("Chưa gửi bản kiểm điểm hoặc chưa tự xếp loại.",
                "Chưa có bản kiểm điểm");
        picture("chua-bao-cao");
    }

    @Test
    void whatMovedSinceMonday() {
        click("nav.pages >> text=Nhật ký thay đổi");
        assertThat(page.inputValue("[name=tu]"))
                .isEqualTo(Moments.input(Moments.read("dau-tuan").orElseThrow()));
        click("table.standings tbody th a");
        assertThat(page.innerText("main")).contains("Chi bộ cơ sở số 1");
        picture("thay-doi");
    }

    @Test
    void theTablePrinted() {
        click("button[data-print]");
        assertThat(page.evaluate("window.printed")).isEqualTo(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture("in");
    }
}
