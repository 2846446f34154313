package vn.bangvang.portal.api;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the API to change something.
 *
 * @param names what stands for the names in braces of the path
 * @param tag the version that the reader saw, null for what is new
 * @param key the same at each try, so that a form that is sent twice does its work once; null where the tag sees to it
 */
public record Change(String method, String path, Map<String, String> names, Map<String, String> query, Object body,
        @Nullable String tag, @Nullable String key) {

    /** Something new, or something that has no versions. */
    public static Change create(String path, Object body, @Nullable String key) {
        return new Change("POST", path, Map.of(), Map.of(), body, null, key);
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        if (tag != null) {
            headers.put("If-Match", tag);
        }
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return headers;
    }
}
