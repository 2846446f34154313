package vn.bangvang.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/glossary.md puts in code font is what Java, JSON and events say. */
class GlossaryTests {
    private static final Path HOME = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
    private static final Pattern IN_CODE_FONT = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile(".*/src/main/(java/.*\\.java|resources/contracts/.*\\.json)");
    private static final String CODE = code();

    static Stream<String> identifiers() throws IOException {
        return Files.readAllLines(HOME.resolve("docs/glossary.md"))
                .stream()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> IN_CODE_FONT.matcher(line).results().map(found -> found.group(1)))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void everyIdentifierOfTheGlossaryIsOneOfTheCode(String identifier) {
        assertThat(isInTheCode(identifier)).as(identifier).isTrue();
    }

    @Test
    void aTypeThatIsOnlySpokenOfIsNotInTheCode() {
        assertThat(isInTheCode("PartyCommittee")).isFalse();
        assertThat(isInTheCode("Committee")).isTrue();
    }

    /** A type has to be declared, also one that stands inside another; any other word has to occur. */
    private static boolean isInTheCode(String identifier) {
        boolean type = identifier.matches("[A-Z][A-Za-z]*[a-z][A-Za-z.]*");
        return Stream.of(type ? identifier.split("\\.") : new String[]{identifier})
                .allMatch(name -> Pattern.compile((type ? "(class|record|interface|enum) " : "(?<![\\w-])")
                        + Pattern.quote(name) + "(?![\\w-])").matcher(CODE).find());
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).matches())
                    .map(GlossaryTests::withoutComments)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
