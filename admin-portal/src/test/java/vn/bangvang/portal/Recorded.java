package vn.bangvang.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the standings API for the article's year, with codes in place of ids. The system test {@code
 * RecordedAnswersIT} records them from the running system and fails when the API answers otherwise.
 */
public final class Recorded {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Recorded() {}

    static String text(String name) {
        return resource("/recorded/" + name + ".json");
    }

    /** What no test can bring about in a running system in one go. */
    static String madeUp(String name) {
        return resource("/made-up/" + name + ".json");
    }

    public static <T> T answer(String name, Class<T> type) {
        return parsed(text(name), type);
    }

    /** As the pages read an answer. */
    public static <T> T parsed(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    private static String resource(String path) {
        try (InputStream in = Recorded.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
