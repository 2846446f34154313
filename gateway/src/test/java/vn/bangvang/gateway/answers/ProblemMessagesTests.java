package vn.bangvang.gateway.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.gateway.entry.LoginSessions;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemMessagesTests {
    private static final Pattern CODE = Pattern.compile("\"([A-Z_]{5,})\"");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^([A-Z_]+)=.");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void eachCodeHasOneSentenceAndNoneIsLeftOver(String language) throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> CODE.matcher(text(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(codes::add));
        }
        String file = "src/main/resources/messages/problems_" + language + ".properties";
        codes.removeAll(keys(Path.of("../platform/problem", file)));
        codes.remove(LoginSessions.COOKIE);
        // How the JDK calls the rules by which a certificate's name is looked at.
        codes.remove("HTTPS");

        assertThat(keys(Path.of(file))).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static List<String> keys(Path messages) {
        return SENTENCE.matcher(text(messages)).results().map(found -> found.group(1)).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
