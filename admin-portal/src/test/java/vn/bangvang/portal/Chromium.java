package vn.bangvang.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The Chromium of this machine; tests that need it are left out where there is none. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
    }

    static Chromium start() {
        Optional<Path> program = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            assertThat(System.getenv("BANGVANG_REQUIRE_BROWSER")).as("a browser is required").isNull();
        }
        assumeThat(program).as("a browser").isPresent();
        return new Chromium(program.orElseThrow());
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
