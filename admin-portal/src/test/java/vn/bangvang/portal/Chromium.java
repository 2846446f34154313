package vn.bangvang.portal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import vn.bangvang.servicetesting.Needed;

/** The Chromium of this machine. */
final class Chromium implements AutoCloseable {
    /** As of Playwright's actions. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(Needed.browser());
    }

    /** The stream of changes is the gateway's; before the portal alone stands one on which nothing happens. */
    Page reader(String address, int width, double zoom, boolean runsScripts) {
        Page page = browser.newContext(new Browser.NewContextOptions().setBaseURL(address)
                .setViewportSize(width, 900)
                .setDeviceScaleFactor(zoom)
                .setJavaScriptEnabled(runsScripts)).newPage();
        page.route(path -> path.contains("/changes"), route -> {});
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
