package vn.bangvang.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;

/** What axe finds on a page. */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    /** The findings that are serious or critical, each with where it was found. */
    static Object serious(Page page) {
        page.evaluate(SCRIPT);
        return page.evaluate("""
                axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                  .then(it => it.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                    .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))""");
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
