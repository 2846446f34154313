package vn.bangvang.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.quickstart.identity.IdentityProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How soon the boards of a system that runs already are there in a browser, with nothing in its memory and when their
 * reader comes back: the medians of {@value #ROUNDS} each. {@code ./quickstart --province} says the address of the
 * made-up province, which {@code -Dfirst-view=} names here. A second on a machine without other work, which
 * {@code -Dbangvang.quiet=true} says, and five on any.
 */
@Tag("long")
@Isolated
class FirstViewIT {
    private static final int ROUNDS = 7;
    private static final int KILOBYTES = 200;
    private static final int SECOND = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"GRASSROOTS", "CELL", "DISTRICT_EQUIVALENT"})
    void aBoardIsSmallAndSoonThere(String level) throws IOException {
        String address = System.getProperty("first-view") + "&ky=2021&cap=" + level;
        try (Chromium browser = Chromium.start()) {
            Page known = browser.newReader();
            Chromium.logIn(known, URI.create(address).resolve("/"), "quantri", password());
            List<FirstView> cold = new ArrayList<>();
            List<FirstView> warm = new ArrayList<>();
            FirstView.of(known, address);
            for (int round = 0; round < ROUNDS; round++) {
                Page reader = browser.newReaderWithLoginOf(known.context(), true);
                cold.add(FirstView.of(reader, address));
                warm.add(FirstView.of(reader, address));
                assertThat(reader.locator("#board").count()).isOne();
                reader.context().close();
            }
            System.out.printf("%s cold: %s%n%s warm: %s%n", level, FirstView.median(cold), level,
                    FirstView.median(warm));
            assertThat(FirstView.median(cold).bytes()).isBetween(20_000.0, KILOBYTES * 1_000.0);
            assertThat(FirstView.median(cold).shifted()).isLessThan(0.1);
            assertThat(FirstView.median(cold).largest()).as("milliseconds")
                    .isLessThan(Boolean.getBoolean("bangvang.quiet") ? SECOND : 5 * SECOND);
        }
    }

    private static String password() throws IOException {
        Path home = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath();
        Path data = home.resolve(System.getProperty("first-view.data", ".bangvang"));
        return Files.readString(data.resolve("identity").resolve(IdentityProvider.PASSWORD_FILE)).strip();
    }
}
