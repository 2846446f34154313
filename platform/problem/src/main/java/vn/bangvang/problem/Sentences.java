package vn.bangvang.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The words for people, Vietnamese first. Every module on the class path brings its own {@code messages/problems_*}
 * with a sentence for each code, and {@code messages/labels_*} with a label for each enum constant that a sentence
 * shows: a reader is never shown a constant. {@code messages/columns_*} names the columns of files. A value that is
 * itself a code is told in its own words.
 */
public final class Sentences {
    private static final String VIETNAMESE = "vi";
    private static final Map<String, Properties> BY_LANGUAGE = Stream.of(VIETNAMESE, "en")
            .collect(Collectors.toMap(language -> language, Sentences::read));

    private Sentences() {}

    /** @return the language in which a reader who asks for this one is answered */
    public static Locale language(@Nullable Locale asked) {
        return Locale.forLanguageTag(
                asked != null && BY_LANGUAGE.containsKey(asked.getLanguage()) ? asked.getLanguage() : VIETNAMESE);
    }

    /** @return the text of that key, or the key where there is none */
    public static String text(String key, @Nullable Locale asked) {
        return texts(asked).getProperty(key, key);
    }

    /** The same words for every occurrence of the type (RFC 9457, section 3.1.3): figures belong into the message. */
    static String title(String code, int status, @Nullable Locale asked) {
        Properties texts = texts(asked);
        String title = texts.getProperty(code + ".title", texts.getProperty(code, code));
        return title.contains("{") ? texts.getProperty("HTTP_" + status, code) : title;
    }

    static String message(Refusal.Reason reason, @Nullable Locale asked) {
        Properties texts = texts(asked);
        String message = texts.getProperty(reason.code(), reason.code());
        for (Map.Entry<String, Object> value : reason.values().entrySet()) {
            message = message.replace("{" + value.getKey() + "}", shown(value.getValue(), texts));
        }
        return message;
    }

    private static String shown(Object value, Properties texts) {
        return switch (value) {
            case Enum<?> word -> texts.getProperty(labelKey(word), word.name());
            case Bounds bounds -> shown(bounds, texts);
            case String code when texts.containsKey(code) -> texts.getProperty(code);
            case Collection<?> many -> many.stream().map(one -> shown(one, texts)).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }

    private static String shown(Bounds bounds, Properties texts) {
        String form = bounds.least() == null ? "AT_MOST" : bounds.most() == null ? "AT_LEAST" : "BETWEEN";
        return texts.getProperty("Bounds." + form, form)
                .replace("{least}", String.valueOf(bounds.least()))
                .replace("{most}", String.valueOf(bounds.most()));
    }

    /** @return the word for people, or the constant where it has none */
    public static String label(Enum<?> word, @Nullable Locale asked) {
        return texts(asked).getProperty(labelKey(word), word.name());
    }

    /** {@code MemberStatus.OFFICIAL}, or {@code SelfCriticism.State.RETURNED} for a nested type. */
    static String labelKey(Enum<?> word) {
        Class<?> type = word.getDeclaringClass();
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + "." + word.name();
    }

    private static Properties texts(@Nullable Locale asked) {
        return BY_LANGUAGE.getOrDefault(language(asked).getLanguage(), new Properties());
    }

    private static Properties read(String language) {
        var all = new Properties();
        for (String kind : new String[]{"problems", "labels", "columns"}) {
            readInto(all, "messages/" + kind + "_" + language + ".properties");
        }
        return all;
    }

    /** What stands first on the class path, which is the service itself, wins. */
    private static void readInto(Properties all, String name) {
        try {
            for (URL file : Collections.list(Sentences.class.getClassLoader().getResources(name))) {
                var texts = new Properties();
                try (var reader = new InputStreamReader(file.openStream(), UTF_8)) {
                    texts.load(reader);
                }
                texts.forEach(all::putIfAbsent);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
