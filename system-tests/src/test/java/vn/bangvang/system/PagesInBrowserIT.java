package vn.bangvang.system;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.identity.Credentials;

import static org.assertj.core.api.Assertions.assertThat;

/** The administrators' pages in a real browser, logged in at the real gateway. */
class PagesInBrowserIT {
    private static Chromium browser;
    private static Page page;
    private static ArticleProvince province;

    @BeforeAll
    static void logIn() {
        browser = Chromium.start();
        province = ArticleProvince.prepared("WEB-");
        province.await(it -> it.board().path("rows").size() == 91);
        page = browser.newReader();
        Credentials administrator = SystemUnderTest.system().identity().administrator();
        Chromium.logIn(page, administrator);
        page.locator("#board").waitFor();
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void usualChoices() {
        choose("tuong-phan=normal&tu-cap-nhat=off&co-chu=normal&phim-tat=on");
    }

    private static void choose(String choices) {
        page.navigate(SystemUnderTest.system().gateway() + "/tuy-chon?ve=/tro-giup&" + choices);
    }

    private static String address(String path) {
        return "%s%s%sky=2021&tinh=%s".formatted(SystemUnderTest.system().gateway(), path,
                path.contains("?") ? "&" : "?", province.id("P"));
    }

    private static void openLive(Page reader, String path) {
        reader.navigate(address(path));
        isThere(reader.locator("#stream[data-connected]"));
        isThere(reader.locator("#fresh.live"));
    }

    private static void isThere(Locator part) {
        part.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static String version() {
        return page.getAttribute("#board", "data-version");
    }

    private static Locator boardOtherThan(String version) {
        return page.locator("#board:not([data-version='%s'])".formatted(version));
    }

    private static void move(String member, String from, String to, String on) {
        assertThat(province.change("/members/%s/transfer".formatted(province.id(member)), Fields.of("toCellId",
                province.id(to)).and("type", "INTERNAL").and("effectiveOn", on).and("decisionNo", "03-QĐ/ĐU")).status())
                .as("%s from %s", member, from)
                .isEqualTo(200);
    }

    @Test
    void aChangeIsOfferedAndShownWhenTheReaderWantsIt() {
        openLive(page, "/?cap=CELL");
        String before = version();
        move("CB2-10", "CB2", "CB3", "2021-11-01");
        page.locator("#changes").waitFor();
        assertThat(page.innerText("body")).containsPattern("Có (\\d+ )?thay đổi mới — Cập nhật bảng");
        assertThat(version()).isEqualTo(before);

        page.click("#changes");
        isThere(boardOtherThan(before));
        isThere(page.locator("#board-caption:focus, #board:focus"));
        assertThat(page.isHidden("#changes")).isTrue();
    }

    @Test
    void whoWantsItSeesTheTableFollowByItself() {
        choose("tu-cap-nhat=on");
        openLive(page, "/don-vi/" + province.id("CB3"));
        String before = version();
        move("CB4-10", "CB4", "CB3", "2021-11-02");
        isThere(boardOtherThan(before));
    }

    @Test
    void aSessionThatHasEndedIsSaidAndLeadsToTheLogin() {
        openLive(page, "/?cap=CELL");
        List<Cookie> cookies = page.context().cookies();
        try {
            page.context().clearCookies();
            comesBackFromTheBrowsersMemory();
            isThere(page.locator("#fresh.expired"));
            assertThat(page.innerText("body")).contains("Đăng nhập lại để tiếp tục nhận số liệu");
        } finally {
            page.context().addCookies(cookies);
        }
    }

    @Test
    void aLineThatBreaksIsSaid() {
        openLive(page, "/?cap=CELL");
        page.context().setOffline(true);
        try {
            comesBackFromTheBrowsersMemory();
            isThere(page.locator("#fresh.lost"));
            assertThat(page.innerText("body")).containsIgnoringCase("Mất kết nối");
        } finally {
            page.context().setOffline(false);
        }
        isThere(page.locator("#fresh.live"));
    }

    private static void comesBackFromTheBrowsersMemory() {
        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    }

    @Test
    void thePagesAreReadWithoutAScript() {
        Page reader = browser.newReaderWithLoginOf(page.context(), false);
        reader.navigate(address("/?cap=CELL"));
        assertThat(reader.innerText("body")).contains("Chưa đủ dữ liệu để xếp hạng", "đảng viên chưa xếp loại",
                "bấm “Xem” để lấy số liệu mới");
        reader.navigate(address("/don-vi/" + province.id("S")));
        assertThat(reader.innerText("body")).contains("Đảng bộ Sở Giáo dục và Đào tạo", "Tổng số đảng viên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal", "more", "less"})
    void axeFindsNothingSerious(String contrast) {
        choose("tuong-phan=" + contrast);
        for (String path : List.of("/?cap=CELL", "/?cap=GRASSROOTS", "/don-vi/" + province.id("S"), "/van-hanh",
                "/tro-giup", "/khong-co")) {
            page.navigate(address(path));
            assertThat(Axe.serious(page)).as("%s, contrast %s", path, contrast).isEqualTo(List.of());
        }
    }

    @Test
    void aPagePrintsOnWhitePaperWhateverItsContrast() {
        for (String contrast : List.of("normal", "more", "less")) {
            choose("tuong-phan=" + contrast);
            page.navigate(address("/?cap=GRASSROOTS"));
            assertThat(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)))
                    .startsWith("%PDF".getBytes())
                    .hasSizeGreaterThan(20_000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).as(contrast)
                    .isEqualTo("rgb(255, 255, 255)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    @Test
    void theFirstViewNeedsLessThan200Kilobytes() {
        Page reader = browser.newReaderWithLoginOf(page.context(), true);
        List<Request> loaded = new ArrayList<>();
        reader.onRequestFinished(loaded::add);
        openLive(reader, "/?cap=GRASSROOTS");
        // While it is asked for sizes the browser tells of more requests, such as the stream's.
        assertThat(List.copyOf(loaded)
                .stream()
                .map(Request::sizes)
                .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum()).isBetween(50_000L, 200_000L);
    }
}
