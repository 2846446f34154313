package vn.bangvang.training;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the service refuses, it says why in the caller's language. */
class ProblemMessagesTests {
    private static final Pattern CODE = Pattern
            .compile("(?:Reason|reason|invalid|conflict|notFound|forbidden|CONFLICT,|INVALID,)[\\s(]+\"([A-Z_]{5,})\"");
    private static final Pattern NOUN = Pattern.compile("stores\\.of\\([^)]*\"([A-Z_]+)\"\\)");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyRefusalHasItsSentenceInBothLanguages() throws IOException {
        var refused = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemMessagesTests::text)
                    .forEach(source -> {
                        CODE.matcher(source).results().map(found -> found.group(1)).forEach(refused::add);
                        NOUN.matcher(source).results().map(found -> found.group(1)).forEach(noun -> {
                            refused.add("UNKNOWN_" + noun);
                            refused.add(noun + "_ALREADY_EXISTS");
                        });
                    });
        }
        assertThat(refused).hasSizeGreaterThan(25);
        assertThat(messages("vi").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(refused);
        assertThat(messages("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(refused);
    }

    @Test
    void bothLanguagesTellTheSameFigures() throws IOException {
        var english = messages("en");
        var vietnamese = messages("vi");
        for (var code : english.stringPropertyNames()) {
            assertThat(values(vietnamese.getProperty(code))).as(code).isEqualTo(values(english.getProperty(code)));
        }
    }

    private static Set<String> values(String sentence) {
        return VALUE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        var file = "/messages/problems_" + language + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(ProblemMessagesTests.class.getResourceAsStream(file)), UTF_8)) {
            messages.load(in);
        }
        return messages;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
