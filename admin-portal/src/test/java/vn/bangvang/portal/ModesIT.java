package vn.bangvang.portal;

import java.io.IOException;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages read without a script, with the keyboard alone and on paper; and work that two people do together. */
class ModesIT extends PortalIT {
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

    private Page reader(boolean runsScripts) {
        return browser.reader(address(""), 1400, 1, runsScripts);
    }

    /** What only a script can use is not shown, and no form waits for one to be sent. */
    @Test
    void everyPageIsReadWithoutAScript() {
        Page page = reader(false);
        LookingIT.PAGES.forEach((name, path) -> {
            page.navigate(path);
            assertThat(page.locator("main h1")).isVisible();
            assertThat(page.locator(".needs-script:visible").count()).as(name).isZero();
            assertThat(page.locator("main form:not(:has([type=submit]))").count()).as(name).isZero();
        });
    }

    @Test
    void everyPageIsReachedAndLeftWithTheKeyboardAlone() {
        Page page = reader(true);
        LookingIT.PAGES.forEach((name, path) -> {
            page.navigate(path);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).as(name).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).as(name).isEqualTo("content");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("document.activeElement.closest('main') != null"
                    + " || !document.querySelector('main a, main button, main input, main select')")).as(name).isTrue();
        });
    }

    @Test
    void theBoardIsSearchedOpenedAndLeftByKeys() {
        Page page = reader(true);
        page.navigate("/?ky=2021");
        page.keyboard().press("/");
        assertThat(page.locator("#tim")).isFocused();
        page.keyboard().type("giao duc");
        page.keyboard().press("Enter");
        page.waitForURL("**tim=**");
        page.keyboard().press("j");
        assertThat(page.locator("table.standings tbody th a").first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/don-vi/S-GDDT**");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        page.keyboard().press("u");
        page.waitForURL(url -> !url.contains("/don-vi/S-GDDT"));
    }

    /** The browser leaves the focus in a list that is closed until it paints the page again. */
    @Test
    void aKeyPressedAsTheListOfKeysClosesIsHeard() {
        Page page = reader(true);
        page.navigate("/don-vi/S-GDDT?ky=2021");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.evaluate("""
                () => {
                  document.getElementById('keys').close();
                  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'u', bubbles: true }));
                }""");
        page.waitForURL(url -> !url.contains("/don-vi/S-GDDT"));
    }

    @Test
    void aFormIsFilledInWithTheKeyboardAlone() {
        Page page = reader(true);
        API.put("/api/v1/self-criticisms/SC1", "{\"id\":\"SC1\"}");
        page.navigate("/viec/tra-lai-kiem-diem?id=SC1&ve=/tro-giup");
        page.focus("[name=reason]");
        page.keyboard().type("Thiếu phần tự phê bình");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/tro-giup?xong=**");
        assertThat(API.lastChange().body()).contains("Thiếu phần tự phê bình");
    }

    @Test
    void thePrintedBoardSaysWhatItIs() throws IOException {
        Page page = reader(true);
        page.navigate("/?ky=2021");
        try (PdfReader paper = new PdfReader(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            String first = printed(paper, 1);
            assertThat(printed(paper, paper.getNumberOfPages() - 1)).doesNotContain("SHA-256", "NGƯỜILẬPBIỂU");
            String last = printed(paper, paper.getNumberOfPages());
            assertThat(paper.getPageSizeWithRotation(1).getWidth()).isGreaterThan(800);
            assertThat(first).contains("ĐẢNGCỘNGSẢNVIỆTNAM", "ĐảngbộSởGiáodụcvàĐàotạo", "QD132-HD21", "50/50",
                    "1/" + paper.getNumberOfPages()).doesNotContain("Bộlọc", "Đăngxuất", "Tảibảngnàyvề");
            assertThat(last).contains("SHA-256", "NGƯỜILẬPBIỂU");
        }
    }

    /** The letters of a page; where words end a PDF does not say. */
    private static String printed(PdfReader paper, int page) throws IOException {
        return new PdfTextExtractor(paper).getTextFromPage(page).replaceAll("\\s", "");
    }

    /** One asks, another approves: two browsers, each of its own person. */
    @Test
    void whatOneAsksForAnotherApproves() {
        Page asking = reader(true);
        API.waits("/api/v1/evaluation-periods/Y1/close");
        asking.navigate("/ky?ky=2021");
        asking.locator("main a[href*='/viec/chot-ky']").first().click();
        asking.fill("[name=closedOn]", "2022-01-26");
        asking.click("main form [type=submit]");
        assertThat(asking.innerText("main")).contains("Đã gửi: Chốt kỳ.", "người thứ hai phê duyệt");

        API.put("/api/v1/evaluation-approvals?limit=100&state=REQUESTED", """
                {"items":[{"id":"A1","kind":"CLOSE_PERIOD","organisationIds":["S-GDDT"],"command":
                 {"closedOn":"2022-01-26"},"reason":null,"requested":{"at":"2022-01-25T02:00:00Z"},
                 "until":"2022-02-08","waitsForMe":true}]}""");
        API.put("/api/v1/evaluation-approvals/A1", "{\"id\":\"A1\"}");
        Page approving = reader(true);
        approving.navigate("/cho-duyet");
        Locator request = approving.locator("main").locator("text=Ngày chốt");
        assertThat(request).isVisible();
        approving.locator("main a[href*='/viec/duyet?']").first().click();
        approving.click("main form [type=submit]");
        assertThat(approving.innerText("main")).contains("Đã ghi: Phê duyệt.");
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/evaluation-approvals/A1/approve");
        assertThat(API.lastChange().tag()).isEqualTo("\"7\"");
    }
}
