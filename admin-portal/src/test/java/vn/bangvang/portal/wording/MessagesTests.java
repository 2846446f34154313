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

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(Files.readString(MAIN.resolve("resources").resolve(file))));
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
        assertThat(messages("messages.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("messages_en.properties").stringPropertyNames());
    }

    /** By its own name, or as one of a list whose name is completed by a code. */
    @Test
    void everyMessageIsUsed() throws IOException {
        String sources = sources();
        assertThat(messages("messages.properties").stringPropertyNames()).allMatch(name -> {
            String list = name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.'));
            return sources.contains("#{" + name) || sources.contains("'" + name + "'")
                    || sources.contains("\"" + name + "\"") || sources.contains("'" + list + ".'")
                    || sources.contains("\"" + list + ".\"") || sources.contains("name('" + list + "'")
                    || name.endsWith(".hint");
        });
    }
}
