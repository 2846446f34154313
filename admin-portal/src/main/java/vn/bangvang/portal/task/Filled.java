package vn.bangvang.portal.task;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.ApiRefusal;

/**
 * A form as its reader sees it.
 *
 * @param id of what is changed, null for something new
 * @param about its name in words
 * @param tag the version that the reader saw
 * @param key the same at each try
 * @param values what has been filled in
 * @param refusal why it was not done, null before the first try
 */
public record Filled(Task task, @Nullable String id, String about, @Nullable String tag, String key,
        Map<String, String> values, ApiRefusal.@Nullable Problem refusal) {

    static Filled fresh(Task task, @Nullable String id, String about, @Nullable String tag,
            Map<String, String> values) {
        return new Filled(task, id, about, tag, UUID.randomUUID().toString(), values, null);
    }

    Filled refused(ApiRefusal.Problem problem) {
        return new Filled(task, id, about, tag, key, values, problem);
    }

    public String valueOf(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, in the reader's words; null where nothing is. */
    public @Nullable String wrongWith(String field) {
        return refusal == null
                ? null
                : refusal.errors()
                        .stream()
                        .filter(wrong -> ("/" + field).equals(wrong.pointer()))
                        .map(ApiRefusal.Wrong::message)
                        .findFirst()
                        .orElse(null);
    }
}
