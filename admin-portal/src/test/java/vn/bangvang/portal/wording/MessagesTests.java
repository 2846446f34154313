package vn.bangvang.portal.wording;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {
    private static final Path MAIN = Path.of("src/main");

    /** All bundles of one language: those whose names end so. */
    private static Properties messages(String ending) throws IOException {
        Properties messages = new Properties();
        try (Stream<Path> files = Files.list(MAIN.resolve("resources/words"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_en.properties") == !ending.isEmpty())
                    .toList()) {
                messages.load(new StringReader(Files.readString(file)));
            }
        }
        return messages;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .map(MessagesTests::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(messages("").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("_en").stringPropertyNames());
    }

    /** By its own name, or as one of a list whose name is completed by a code. */
    @Test
    void everyMessageIsUsed() throws IOException {
        String sources = sources();
        assertThat(messages("").stringPropertyNames()).allMatch(name -> {
            Stream<String> lists = Stream.iterate(name.lastIndexOf('.'), dot -> dot > 0, dot -> name.lastIndexOf('.',
                    dot - 1)).map(dot -> name.substring(0, dot));
            return sources.contains("#{" + name) || sources.contains("'" + name + "'")
                    || sources.contains("\"" + name + "\"") || name.endsWith(".hint")
                    || lists.anyMatch(list -> sources.contains("'" + list + ".'")
                            || sources.contains("\"" + list + ".\"") || sources.contains("name('" + list + "'")
                            || sources.contains("\"" + list + "\""));
        });
    }
}
