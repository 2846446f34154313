package vn.bangvang.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.identity.Credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The administrators' pages in a real browser, logged in at the real door. Left out, with a line that says so, where
 * there is none.
 */
class PagesInBrowserIT {
    private static Chromium browser;
    private static ArticleProvince province;

    @BeforeAll
    static void logIn() throws Exception {
        Optional<Path> program = Chromium.program();
        if (program.isEmpty()) {
            System.out.println("NOT TRIED: the pages in a browser, for there is no chromium on the PATH");
            assertThat(System.getenv("BANGVANG_REQUIRE_BROWSER")).as("a browser is required").isNull();
        }
        assumeThat(program).as("a browser").isPresent();
        province = ArticleProvince.prepared("WEB-");
        province.await(it -> it.board().path("rows").size() == 91);
        browser = Chromium.start(program.orElseThrow(), Path.of("target", "chromium-" + ProcessHandle.current().pid())
                .toAbsolutePath());
        Credentials administrator = House.system().identity().administrator();
        browser.open(House.system().gateway());
        browser.follow("""
                document.querySelector('[name=username]').value = '%s';
                document.querySelector('[name=password]').value = '%s';
                document.querySelector('form').submit()""".formatted(administrator.id(), administrator.secret()));
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asNobodyLeftIt() {
        browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.call("Emulation.setEmulatedMedia", Map.of("media", ""));
        choose("tuong-phan=normal&tu-cap-nhat=off&co-chu=normal&phim-tat=on");
    }

    private static void choose(String choices) {
        browser.open(House.system().gateway() + "/tuy-chon?ve=/tro-giup&" + choices);
    }

    private static String page(String path) {
        return "%s%s%sky=2021&tinh=%s".formatted(House.system().gateway(), path, path.contains("?") ? "&" : "?",
                province.id("P"));
    }

    private static void openLive(String path) {
        browser.open(page(path));
        browser.await("document.querySelector('#stream[data-connected]') !== null");
        assertThat(browser.evaluate("document.querySelector('#fresh.live') !== null").asBoolean()).isTrue();
    }

    private static void move(String member, String from, String to, String on) {
        assertThat(province.change("/members/%s/transfer".formatted(province.id(member)), Fields.of("toCellId",
                province.id(to)).and("type", "INTERNAL").and("effectiveOn", on).and("decisionNo", "03-QĐ/ĐU")).status())
                .as("%s from %s", member, from)
                .isEqualTo(200);
    }

    @Test
    void aChangeIsOfferedAndShownWhenTheReaderWantsIt() {
        openLive("/?cap=CELL");
        String before = browser.evaluate("document.getElementById('board').dataset.version").asString();
        move("CB2-10", "CB2", "CB3", "2021-11-01");
        browser.await("!document.getElementById('changes').hidden");
        assertThat(browser.text()).contains("Có thay đổi mới — Cập nhật bảng");
        assertThat(browser.evaluate("document.getElementById('board').dataset.version").asString()).isEqualTo(before);

        browser.evaluate("document.getElementById('changes').focus(); document.getElementById('changes').click()");
        browser.await("document.getElementById('board').dataset.version !== '%s'".formatted(before));
        browser.await("['board-caption', 'board'].includes(document.activeElement.id)");
        assertThat(browser.evaluate("document.getElementById('changes').hidden").asBoolean()).isTrue();
    }

    @Test
    void whoWantsItSeesTheTableFollowByItself() {
        choose("tu-cap-nhat=on");
        openLive("/don-vi/" + province.id("CB3"));
        String before = browser.evaluate("document.getElementById('board').dataset.version").asString();
        move("CB4-10", "CB4", "CB3", "2021-11-02");
        browser.await("document.getElementById('board').dataset.version !== '%s'".formatted(before));
    }

    @Test
    void aSessionThatHasEndedIsSaidAndLeadsToTheLogin() {
        openLive("/?cap=CELL");
        List<JsonNode> cookies = browser.call("Network.getCookies", Map.of()).path("cookies").valueStream().toList();
        try {
            browser.call("Network.clearBrowserCookies", Map.of());
            browser.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
            browser.await("document.querySelector('#fresh.expired') !== null");
            assertThat(browser.text()).contains("Đăng nhập lại để tiếp tục nhận số liệu");
        } finally {
            cookies.forEach(cookie -> browser.call("Network.setCookie", Map.of("name", cookie.path("name").asString(),
                    "value", cookie.path("value").asString(), "domain", cookie.path("domain").asString(), "path",
                    cookie.path("path").asString())));
        }
    }

    @Test
    void aLineThatBreaksIsSaid() {
        openLive("/?cap=CELL");
        browser.call("Network.emulateNetworkConditions", Map.of("offline", true, "latency", 0, "downloadThroughput", -1,
                "uploadThroughput", -1));
        try {
            browser.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
            browser.await("document.querySelector('#fresh.lost') !== null");
            assertThat(browser.text()).containsIgnoringCase("Mất kết nối");
        } finally {
            browser.call("Network.emulateNetworkConditions", Map.of("offline", false, "latency", 0,
                    "downloadThroughput", -1, "uploadThroughput", -1));
        }
        browser.await("document.querySelector('#fresh.live') !== null");
    }

    @Test
    void thePagesAreReadWithoutAScript() {
        browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open(page("/?cap=CELL"));
        assertThat(browser.text()).contains("Chưa đủ dữ liệu để xếp hạng", "đảng viên chưa xếp loại",
                "bấm “Xem” để lấy số liệu mới");
        browser.open(page("/don-vi/" + province.id("S")));
        assertThat(browser.text()).contains("Đảng bộ Sở Giáo dục và Đào tạo", "Tổng số đảng viên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal", "more", "less"})
    void axeFindsNothingSerious(String contrast) throws IOException {
        choose("tuong-phan=" + contrast);
        for (String path : List.of("/?cap=CELL", "/?cap=GRASSROOTS", "/don-vi/" + province.id("S"), "/van-hanh",
                "/tro-giup", "/khong-co")) {
            browser.open(page(path));
            browser.evaluate(axe());
            JsonNode serious = browser.evaluate("""
                    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                      .then(it => it.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                        .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))""");
            assertThat(serious.valueStream().toList()).as("%s, contrast %s", path, contrast).isEmpty();
        }
    }

    @Test
    void aPagePrintsOnWhitePaperWhateverItsContrast() {
        for (String contrast : List.of("normal", "more", "less")) {
            choose("tuong-phan=" + contrast);
            browser.open(page("/?cap=GRASSROOTS"));
            assertThat(browser.pdf()).startsWith("%PDF".getBytes()).hasSizeGreaterThan(20_000);
            browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
            assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asString())
                    .as(contrast)
                    .isEqualTo("rgb(255, 255, 255)");
            browser.call("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void theFirstViewNeedsLessThan200Kilobytes() {
        browser.call("Network.clearBrowserCache", Map.of());
        browser.received();
        openLive("/?cap=GRASSROOTS");
        assertThat(browser.received()).isBetween(50_000L, 200_000L);
    }

    private static String axe() throws IOException {
        try (InputStream script = PagesInBrowserIT.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(script.readAllBytes());
        }
    }
}
