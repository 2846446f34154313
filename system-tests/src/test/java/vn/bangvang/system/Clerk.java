package vn.bangvang.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static org.assertj.core.api.Assertions.assertThat;

/** A person at the pages: clicks, fills in and sends, and looks again for what other services tell. */
final class Clerk {
    private static final double PATIENCE = 60_000;
    private static final String REFUSED_NONE = "Bị từ chối\n0";

    private final Page page;
    private final Map<String, String> bookmarks = new HashMap<>();

    Clerk(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path.startsWith("/") ? SystemUnderTest.system().gateway() + path : path);
    }

    void click(String selector) {
        page.locator(selector).first().click();
    }

    String read(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** Fills in a form, a choice by its code, and sends it. */
    void fillIn(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Locator field = page.locator("main form [name='%s']".formatted(namesAndValues[i]));
            if (field.evaluate("it => it.tagName").equals("SELECT")) {
                field.selectOption(namesAndValues[i + 1]);
            } else if ("checkbox".equals(field.getAttribute("type"))) {
                field.check();
            } else {
                field.fill(namesAndValues[i + 1]);
            }
        }
        send("main form [type=submit]:not(.second)");
    }

    void send(String button) {
        click(button);
        assertThat(read("main")).contains("Đã ghi");
    }

    /** Opens the work of an organisation from that of the one above, by clicking, and remembers where it was. */
    void work(String unit, String above) {
        if (!bookmarks.containsKey(unit)) {
            open(bookmarks.get(above));
            until(it -> it.locator("#below").count() > 0, above + " has something under it");
            page.locator("[aria-labelledby=below]")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(unit).setExact(true))
                    .click();
            assertThat(read(".title .subtitle")).isEqualTo(unit);
            bookmarks.put(unit, page.url());
        }
        work(unit);
    }

    void work(String unit) {
        open(bookmarks.get(unit));
    }

    void remember(String unit, String path) {
        bookmarks.put(unit, path);
    }

    /**
     * Sends a file, and the same again as long as rows are refused for what other services have not been told yet.
     *
     * @param things as the address of the page names them
     */
    void importFile(String things, String file, int rows) {
        long end = System.currentTimeMillis() + (long) PATIENCE;
        do {
            open("/nhap/" + things);
            page.setInputFiles("[name=tep]",
                    new FilePayload(things + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.check("[name=cach][value=ghi]");
            click("main form button[type=submit]");
            page.locator(".done", new Page.LocatorOptions().setHasText("Đã ghi xong.")).waitFor();
        } while (!read("main").contains(REFUSED_NONE) && System.currentTimeMillis() < end);
        assertThat(read("main")).contains("Số dòng\n%d\n".formatted(rows), REFUSED_NONE);
    }

    /** What a link leads to as a file. */
    String download(String link) {
        Download file = page.waitForDownload(() -> click(link));
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What other services tell takes a moment: the reader looks again. */
    void until(Predicate<Page> seen, String what) {
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
