package vn.bangvang.quickstart.running;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.quickstart.running.ProjectFiles.read;

/** What {@code docs/security.md} says is tried is tried by a test that is there. */
class SecurityPageTests {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Tests|IT))(?:\\.(\\w+))?`");
    private static final Pattern CHECK = Pattern.compile("`(\\.ci/\\w+)`(?: \\((`\\w+`(?:, `\\w+`)*)\\))?");
    /** How many findings the review of November 2026 had of each severity. */
    private static final Map<String, Integer> FOUND = Map.of("H", 5, "M", 17, "L", 17);

    private final String page = read("docs/security.md");

    @Test
    void everyTestThatIsNamedIsThere() {
        String tests = ProjectFiles.under("src/test/java", ".java").collect(Collectors.joining("\n"));
        List<String> missing = TEST.matcher(page)
                .results()
                .filter(named -> !tests.contains("class " + named.group(1) + " ")
                        || named.group(2) != null && !tests.contains("void " + named.group(2) + "("))
                .map(named -> named.group())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCheckThatIsNamedIsThere() {
        assertThat(CHECK.matcher(page).results()).isNotEmpty().allSatisfy(named -> {
            String check = read(named.group(1)) + read(".ci/deployed");
            String functions = named.group(2) == null ? "" : named.group(2);
            assertThat(Stream.of(functions.split("[`, ]+")).filter(name -> !name.isEmpty()))
                    .allSatisfy(name -> assertThat(check).contains("\n" + name + "() {"));
        });
    }

    @Test
    void everyFindingIsTriedOrAccepted() {
        List<String[]> rows = page.lines()
                .filter(line -> line.matches("\\| [HML]\\d+ \\|.*"))
                .map(line -> line.split(" *\\| *", -1))
                .toList();
        assertThat(rows).extracting(row -> row[1])
                .containsExactlyInAnyOrderElementsOf(FOUND.entrySet()
                        .stream()
                        .flatMap(each -> IntStream.rangeClosed(1, each.getValue())
                                .mapToObj(number -> each.getKey() + number))
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(row[2].startsWith("accepted") || !row[3].isEmpty())
                .as(row[1])
                .isTrue());
    }
}
