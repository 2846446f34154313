package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds a service's sentences against what its source refuses: each code has one in every language, none is left over,
 * and both languages tell the same figures.
 */
public final class ProblemMessages {
    private static final Pattern CODE = Pattern.compile("(?:Reason|reason|invalid|conflict|notFound|forbidden|"
            + "Kind\\.[A-Z_]+,)[\\s(]+\"([A-Z_]{4,}[A-Z])\"");
    private static final Pattern NOUN = Pattern.compile("(?:\\.class,|\\(\\) \\{\\s*},|NOUN =)\\s*\"([A-Z_]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    /** GRASSROOTS_CELL or OUTSTANDING; UUID is a word of its own. */
    private static final Pattern CONSTANT = Pattern.compile("\\b(?!UUID\\b)(?:[A-Z]{4,}|[A-Z]+_[A-Z_]+)\\b");
    private static final List<String> LANGUAGES = List.of("vi", "en");

    private ProblemMessages() {}

    /**
     * Reads {@code src/main/java} and {@code messages/problems_*.properties} of the module under test.
     *
     * @param answeredOtherwise codes that have a sentence although no refusal in the source names them
     */
    public static void assertComplete(String... answeredOtherwise) {
        Set<String> expected = refused();
        assertThat(expected).hasSizeGreaterThan(10);
        expected.removeAll(platformsCodes());
        expected.addAll(Set.of(answeredOtherwise));
        for (String language : LANGUAGES) {
            assertThat(messages("problems_" + language).stringPropertyNames()).as(language)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The placeholders of a sentence are the same in both languages. */
    public static void assertSameFigures() {
        Properties vietnamese = messages("problems_vi");
        Properties english = messages("problems_en");
        for (String code : english.stringPropertyNames()) {
            assertThat(figures(vietnamese.getProperty(code, ""))).as(code)
                    .isEqualTo(figures(english.getProperty(code)));
        }
    }

    /**
     * Each constant that a sentence can show has a label in every language, and no label is left over.
     *
     * @param shown enums
     */
    public static void assertLabelled(Class<?>... shown) {
        List<String> expected = Stream.of(shown)
                .flatMap(type -> Stream.of(type.getEnumConstants()).map(word -> labelOf(type) + "." + word))
                .toList();
        for (String language : LANGUAGES) {
            assertThat(messages("labels_" + language).stringPropertyNames()).as(language)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String labelOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** Sentences are for people: no constant of the code stands in them. */
    public static void assertNoConstants() {
        for (String language : LANGUAGES) {
            assertThat(messages("problems_" + language).values()).as(language)
                    .noneSatisfy(sentence -> assertThat(String.valueOf(sentence)).containsPattern(CONSTANT));
        }
    }

    private static Set<String> refused() {
        var codes = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).map(ProblemMessages::text).forEach(source -> {
                CODE.matcher(source).results().map(found -> found.group(1)).forEach(codes::add);
                NOUN.matcher(source).results().map(found -> found.group(1)).forEach(noun -> {
                    codes.add("UNKNOWN_" + noun);
                    codes.add(noun + "_ALREADY_EXISTS");
                });
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }

    private static Set<String> figures(String sentence) {
        return VALUE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties messages(String name) {
        var messages = new Properties();
        try (var in = new StringReader(text(Path.of("src/main/resources/messages", name + ".properties")))) {
            messages.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }

    /** The codes for which a library of the platform brings the sentence. */
    private static Set<String> platformsCodes() {
        var codes = new TreeSet<String>();
        Properties own = messages("problems_en");
        try {
            for (URL file : Collections.list(
                    ProblemMessages.class.getClassLoader().getResources("messages/problems_en.properties"))) {
                var messages = new Properties();
                try (var in = new InputStreamReader(file.openStream(), UTF_8)) {
                    messages.load(in);
                }
                if (!messages.equals(own)) {
                    codes.addAll(messages.stringPropertyNames());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
