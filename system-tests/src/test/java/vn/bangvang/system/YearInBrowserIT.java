package vn.bangvang.system;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The year of a small province in the browser alone: from nothing, by two files and by forms, to the sealed board and a
 * printed certificate. Only the policy is there before, as in an installation that begins with those it ships.
 */
class YearInBrowserIT {
    private static final String ORGANISATIONS = """
            Mã tổ chức,Tên tổ chức,Loại hình,Mã cấp trên,Ngày thành lập
            YB-P,Đảng bộ tỉnh Thử,đảng bộ tỉnh,,01/01/2000
            YB-K,Đảng bộ Khối Thử,đảng bộ khối,YB-P,01/01/2000
            YB-S,Đảng bộ Sở Thử,đảng bộ cơ sở,YB-K,01/01/2000
            YB-C,Chi bộ Thử,chi bộ trực thuộc,YB-S,01/01/2000
            """;
    private static final String MEMBERS = """
            Mã người,Họ và tên,Mã chi bộ,Ngày kết nạp,Ngày chính thức
            YB-1,Nguyễn Thị Bình,YB-C,19/05/2010,19/05/2011
            YB-2,Trần Văn An,YB-C,19/05/2010,19/05/2011
            YB-3,Lê Thị Cúc,YB-C,19/05/2010,19/05/2011
            YB-4,Phạm Văn Dũng,YB-C,19/05/2010,19/05/2011
            YB-5,Hoàng Thị Em,YB-C,19/05/2010,19/05/2011
            """;
    private static final double PATIENCE = 30_000;
    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void logIn() {
        Optional<Path> program = Chromium.program();
        if (program.isEmpty()) {
            assertThat(System.getenv("BANGVANG_REQUIRE_BROWSER")).as("a browser is required").isNull();
        }
        assumeThat(program).as("a browser").isPresent();
        ArticleProvince.policy("YB-");
        browser = Chromium.start(program.orElseThrow());
        page = browser.newReader();
        Chromium.logIn(page, SystemUnderTest.system().identity().administrator());
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromAnEmptyProvinceToTheSealedBoardAndAPrintedCertificate() {
        send("to-chuc", ORGANISATIONS);
        send("dang-vien", MEMBERS);
        open("/");
        until(it -> it.content().contains("Đảng bộ tỉnh Thử"), "the province is known");
        String province = (String) page.evaluate("""
                () => [...document.querySelectorAll('select[name=tinh] option')]
                  .find(each => each.textContent.includes('(YB-P)'))?.value
                  ?? document.querySelector('input[name=tinh]').value""");
        String board = "?ky=2021&tinh=" + province;

        open("/ky" + board);
        page.locator("a[href*='/viec/mo-ky']", having("QD132-HD21")).first().click();
        fill("period", "2021");
        fill("openedOn", "2021-01-04");
        done();

        for (String unit : new String[]{"Chi bộ Thử", "Đảng bộ Sở Thử", "Đảng bộ Khối Thử", "Đảng bộ tỉnh Thử"}) {
            work(board, unit);
            page.click("a[href^='/kiem-diem/']");
            until(it -> it.locator("[name=da-nop]").count() > 0, "there is somebody to mark in " + unit);
            page.locator("[name=da-nop]").all().forEach(Locator::check);
            fill("submittedOn", "2021-12-05");
            done();
        }

        rate(board, "Đảng bộ Sở Thử", "MEMBER", 5);
        rate(board, "Đảng bộ Sở Thử", "ORGANISATION", 1);
        rate(board, "Đảng bộ Khối Thử", "ORGANISATION", 1);
        rate(board, "Đảng bộ tỉnh Thử", "ORGANISATION", 1);

        open("/ky" + board);
        page.locator("a[href*='/viec/chot-ky']").first().click();
        fill("closedOn", "2022-01-26");
        done();
        open("/" + board + "&cap=GRASSROOTS");
        until(it -> it.content().contains("SHA-256") && it.locator(".fingerprint code").count() > 0,
                "the closing is sealed");
        assertThat(page.innerText("table.standings tbody")).contains("Đảng bộ Sở Thử", "5/5", "1/5");

        work(board, "Đảng bộ Sở Thử");
        page.click("a[href*='/viec/de-nghi-khen']");
        fill("issuerOrganisationId", "YB-K");
        page.selectOption("[name=type]", "GIAY_KHEN");
        page.selectOption("[name=title]", "OUTSTANDING_YEAR");
        done();
        work(board, "Đảng bộ Sở Thử");
        page.locator("a[href^='/khen-thuong/']").first().click();
        page.locator("table.standings tbody th a").first().click();
        page.click("a[href*='/viec/quyet-dinh-khen']");
        fill("decisionNo", "15-QĐ/ĐUK");
        fill("decidedOn", "2022-01-28");
        done();
        APIResponse paper = page.request().get(gateway() + page.getAttribute("a[href^='/giay-khen/']", "href"));
        assertThat(paper.body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)).hasSizeGreaterThan(10_000);
    }

    private static void rate(String board, String unit, String type, int subjects) {
        work(board, unit);
        page.click("a[href*='/xep-loai/'][href*='doi-tuong=%s']".formatted(type));
        until(it -> it.locator("select[name^='muc.']").count() == subjects, subjects + " to rate in " + unit);
        boolean first = true;
        for (Locator choice : page.locator("select[name^='muc.']").all()) {
            choice.selectOption(first ? "OUTSTANDING" : "GOOD");
            first = false;
        }
        fill("decisionNo", "12-QĐ/ĐU");
        fill("decidedOn", "2021-12-20");
        page.click("button[value=quyet-dinh]");
        assertThat(page.innerText("main")).contains("Đã ghi: Quyết định xếp loại.");
    }

    /** From the province's work down to that of the unit, by clicking. */
    private static void work(String board, String unit) {
        open("/cong-viec" + board);
        until(it -> it.locator("#below").count() > 0, "the province has something under it");
        while (!page.innerText(".title .subtitle").equals(unit)) {
            page.locator("[aria-labelledby=below] a").first().click();
        }
    }

    private static void send(String things, String file) {
        open("/nhap/" + things);
        page.setInputFiles("[name=tep]",
                new FilePayload(things + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.check("[name=cach][value=ghi]");
        page.click("main form button[type=submit]");
        until(it -> it.innerText("main").contains("Đã ghi xong."), things + " are written");
    }

    private static void fill(String name, String value) {
        page.fill("[name='" + name + "']", value);
    }

    private static void done() {
        page.click("main form [type=submit]:not(.second)");
        assertThat(page.innerText("main")).contains("Đã ghi");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void open(String path) {
        page.navigate(gateway() + path);
    }

    private static String gateway() {
        return SystemUnderTest.system().gateway().toString();
    }

    /** What other services tell takes a moment: the reader looks again. */
    private static void until(Predicate<Page> seen, String what) {
        try {
            page.waitForCondition(() -> {
                boolean there = seen.test(page);
                if (!there) {
                    page.reload();
                }
                return there;
            }, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError e) {
            throw new AssertionError("It did not come to this: " + what + "\n" + page.innerText("main"), e);
        }
    }
}
