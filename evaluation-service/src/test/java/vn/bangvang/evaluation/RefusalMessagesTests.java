package vn.bangvang.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Officials read a sentence, not a code. */
class RefusalMessagesTests {
    private static final Pattern CODE = Pattern
            .compile(
                    "(?:invalid|conflict|notFound|forbidden|Kind\\.[A-Z]+,|Reason)\\(?\\s*\"([A-Z][A-Z_]{3,})\"");
    private static final Pattern NOUN = Pattern.compile("(?:stores\\.of\\([^;]*?,|NOUN =)\\s*\"([A-Z_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyRefusalHasASentence(String language) throws IOException {
        Properties messages = messages("messages/problems_" + language + ".properties");
        Properties shared = messages("messages/web-api_" + language + ".properties");
        Set<String> silent = codes();
        assertThat(silent).hasSizeGreaterThan(40);
        silent.removeIf(code -> messages.containsKey(code) || shared.containsKey(code));
        assertThat(silent).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(messages("messages/problems_vi.properties").keySet())
                .isEqualTo(messages("messages/problems_en.properties").keySet());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                for (Matcher code = CODE.matcher(text); code.find();) {
                    if (!code.group(1).endsWith("_")) {
                        codes.add(code.group(1));
                    }
                }
                for (Matcher noun = NOUN.matcher(text); noun.find();) {
                    codes.add("UNKNOWN_" + noun.group(1));
                    codes.add(noun.group(1) + "_ALREADY_EXISTS");
                }
            }
        }
        return codes;
    }

    private static Properties messages(String path) throws IOException {
        var messages = new Properties();
        try (InputStream stream = Objects.requireNonNull(
                RefusalMessagesTests.class.getClassLoader().getResourceAsStream(path),
                path)) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
