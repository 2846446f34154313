package vn.bangvang.system;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.check.Expectation;
import vn.bangvang.quickstart.check.Standings;
import vn.bangvang.quickstart.check.StandingsCheck;
import vn.bangvang.quickstart.scenario.ArticleYear;
import vn.bangvang.quickstart.scenario.Codes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The article's year in the browser alone: from an empty province, by files where a clerk has files and else by forms,
 * to the sealed board with the scenario's figures and the printed certificates. Who wants to watch it gives {@code
 * -Dwatch}: the browser is shown and takes its time; {@code -Dwatch=1000} is a second for each step of the hand.
 */
class YearInBrowserIT {
    private static final Codes CODES = new Codes("YB-");
    private static final int COMMENDED = 11;
    private static Chromium browser;
    private static Clerk clerk;

    @BeforeAll
    static void logIn() {
        browser = Chromium.watched();
        Page page = browser.newReader();
        Chromium.logIn(page, SystemUnderTest.system().identity().administrator());
        clerk = new Clerk(page);
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromAnEmptyProvinceToTheSealedBoardAndPrintedCertificates() {
        var desk = new ArticleDesk(clerk, CODES);
        var register = new ArticleRegister(desk);
        step("organisations and members, by file", register::register);
        step("the year is opened", () -> opening(desk.board()));
        step("the committee, offices, a confirmation", register::offices);
        var records = new ArticleRecords(desk);
        step("documents, targets, prizes, inspections", records::achievements);
        step("classes and who was sent to them", records::training);
        var ratings = new ArticleRatings(desk);
        step("self-criticism", ratings::selfCriticism);
        step("members are rated", ratings::members);
        step("organisations are rated", ratings::organisations);
        step("commendations", ratings::commendations);
        step("the year is closed", () -> closing(desk.board()));
        step("the figures", () -> figures(desk));
        step("certificates", YearInBrowserIT::certificates);
    }

    private static void step(String what, Runnable work) {
        SystemUnderTest.progress().say("in the browser: %s", what);
        work.run();
    }

    private static void opening(String board) {
        clerk.open("/ky" + board);
        String rule = "a[href*='/viec/mo-ky']:has-text('QD132-HD21')";
        if (clerk.page().locator(rule).count() == 0) {
            clerk.click("a[href*='/viec/ban-hanh-quy-dinh']");
            clerk.fillIn("code", "QD132-HD21");
        }
        clerk.click(rule);
        clerk.fillIn("period", "2021", "openedOn", "2021-01-04");
    }

    private static void closing(String board) {
        clerk.open("/ky" + board);
        clerk.click("a[href*='/viec/chot-ky']");
        clerk.fillIn("closedOn", "2022-03-31", "debts/0/subjectId", CODES.full("K"), "debts/0/reason",
                "Tỉnh ủy chưa quyết định xếp loại Đảng bộ Khối");
        clerk.open("/" + board + "&cap=GRASSROOTS");
        clerk.until(it -> it.locator(".fingerprint code").count() > 0, "the closing is sealed");
    }

    private static void figures(ArticleDesk desk) {
        assertThat(clerk.page().locator("table.standings tbody tr").allInnerTexts()).hasSize(1 + ArticleFiles.OTHERS);
        assertThat(clerk.read("table.standings tbody tr")).contains("1", ArticleDesk.DEPARTMENT, "50/50", "100,0",
                "10/50", "20,0",
                "4/4");
        clerk.open("/" + desk.board() + "&cap=CELL");
        assertThat(clerk.page().locator("table.standings tbody th").allInnerTexts()).map(text -> text.lines()
                .findFirst()
                .orElse(""))
                .containsExactly(ArticleDesk.name("CB1"), ArticleDesk.name("CB3"), ArticleDesk.name("CB4"),
                        ArticleDesk.name("CB2"));
        assertThat(StandingsCheck.await(SystemUnderTest.api(), ArticleYear.PERIOD, desk.province(),
                () -> Standings.read(SystemUnderTest.api(), ArticleYear.PERIOD, desk.province(), CODES::full),
                Expectation.of(ArticleYear.PERIOD)).differences()).isEmpty();
    }

    private static void certificates() {
        clerk.work(ArticleDesk.DEPARTMENT);
        clerk.click("a[href^='/khen-thuong/'][href*='da-tang']");
        assertThat(clerk.read("main")).contains(ArticleDesk.name("CB1"), "45-QĐ/ĐU", "26/01/2022", "46-QĐ/ĐU");
        if (!Chromium.isWatched()) {
            assertThat(clerk.page().pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        List<Locator> papers = clerk.page().locator("a[href^='/giay-khen/']").all();
        assertThat(papers).hasSize(COMMENDED);
        for (Locator paper : papers) {
            String address = SystemUnderTest.system().gateway() + paper.getAttribute("href");
            assertThat(clerk.page().request().get(address).body())
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
                    .hasSizeGreaterThan(10_000);
        }
        Page passerBy = browser.newReader();
        passerBy.navigate(SystemUnderTest.system().gateway()
                + papers.getFirst().getAttribute("href").replace("/giay-khen/", "/kiem-tra/"));
        assertThat(passerBy.innerText("main")).contains("Giấy khen này còn hiệu lực.");
    }
}
