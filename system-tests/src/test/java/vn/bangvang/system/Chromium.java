package vn.bangvang.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import vn.bangvang.quickstart.identity.Credentials;
import vn.bangvang.servicetesting.Needed;

/** The Chromium of this machine, driven by Playwright, which brings no browser of its own here. */
final class Chromium implements AutoCloseable {
    /** Milliseconds in which an eye follows. */
    private static final int USUAL_PAUSE = 300;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(BrowserType.LaunchOptions options) {
        Path program = Needed.browser();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(options.setExecutablePath(program).setArgs(List.of("--no-sandbox")));
    }

    static Chromium start() {
        return new Chromium(new BrowserType.LaunchOptions());
    }

    /** The same, shown to who wants to watch, with a pause after each step. */
    static Chromium watched() {
        var options = new BrowserType.LaunchOptions();
        return new Chromium(
                isWatched() ? options.setHeadless(false).setSlowMo(Integer.getInteger("watch", USUAL_PAUSE)) : options);
    }

    static boolean isWatched() {
        return System.getProperty("watch") != null;
    }

    /** A reader with nothing in the browser's memory and no login. */
    Page newReader() {
        return reader(new Browser.NewContextOptions());
    }

    /** A reader with an empty cache who is logged in as that one is. */
    Page newReaderWithLoginOf(BrowserContext known, boolean runsScripts) {
        return reader(new Browser.NewContextOptions()
                .setStorageState(known.storageState())
                .setJavaScriptEnabled(runsScripts));
    }

    /** Somebody logs in at the gateway as a person does. */
    static void logIn(Page reader, Credentials person) {
        logIn(reader, SystemUnderTest.system().gateway(), person.id(), person.secret());
    }

    /** The same at the gateway of another system. */
    static void logIn(Page reader, URI gateway, String name, String password) {
        reader.navigate(gateway.toString());
        reader.fill("[name=username]", name);
        reader.fill("[name=password]", password);
        reader.press("[name=password]", "Enter");
        reader.locator("main").waitFor();
    }

    private Page reader(Browser.NewContextOptions options) {
        return browser.newContext(options.setViewportSize(1400, 1000)).newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
