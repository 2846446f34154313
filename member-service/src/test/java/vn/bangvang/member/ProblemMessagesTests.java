package vn.bangvang.member;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemMessagesTests {
    private static final Pattern REFUSED = Pattern.compile(
            "Refusal\\s*\\.(?:invalid|conflict|notFound|forbidden)\\(\\s*\"([A-Z_]+)\"|Refusal\\.Kind\\.[A-Z_]+,\\s*\"([A-Z_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyRefusalIsExplained(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files
                .newBufferedReader(Path.of("src/main/resources/messages/problems_" + language + ".properties"))) {
            messages.load(reader);
        }
        assertThat(refusals()).hasSizeGreaterThan(25);
        assertThat(messages.stringPropertyNames()).containsAll(refusals());
    }

    private static Set<String> refusals() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                REFUSED.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> codes.add(hit.group(1) == null ? hit.group(2) : hit.group(1)));
            }
        }
        return codes;
    }
}
