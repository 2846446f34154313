package vn.bangvang.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/integrate.md promises to other systems has the tests that it names. */
class PromisesTests {
    private static final Path HOME = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
    /** A promise is taken back by taking it out here, too. */
    private static final List<String> PROMISED = List.of("shape", "errors", "lost updates", "retries", "paging", "bulk",
            "events", "dates", "numbers", "text", "identifiers", "code lists", "trace", "limits", "discovery", "rules",
            "lifecycle", "sandbox");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern SOURCE = Pattern.compile(".*/src/test/java/.*\\.java");
    private static final List<Path> SOURCES = sources();

    static Stream<String> namedTests() throws IOException {
        return promises().stream()
                .flatMap(line -> NAMED.matcher(line).results().map(MatchResult::group))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("namedTests")
    void whatIsNamedAsATestIsOne(String named) {
        Matcher name = NAMED.matcher(named);
        assertThat(name.matches()).isTrue();
        assertThat(SOURCES).filteredOn(source -> source.endsWith(name.group(1) + ".java"))
                .anySatisfy(source -> assertThat(Files.readString(source))
                        .containsPattern("(?s)@Test|@ParameterizedTest")
                        .contains("void " + name.group(2) + "("));
    }

    @Test
    void everyPromiseHasSomethingThatShowsIt() throws IOException {
        assertThat(promises()).extracting(line -> line.replaceFirst("^\\| ([a-z ]+?)( \\||:).*", "$1"))
                .containsExactlyElementsOf(PROMISED);
        assertThat(promises()).allSatisfy(line -> assertThat(line).containsPattern(NAMED.pattern() + "|`\\.ci/"));
    }

    private static List<String> promises() throws IOException {
        return Files.readAllLines(HOME.resolve("docs/integrate.md"))
                .stream()
                .dropWhile(line -> !line.startsWith("| promise |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
