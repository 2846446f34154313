package vn.bangvang.webapi;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which page of a list is asked for; a controller takes it as a parameter.
 *
 * @param limit at most 500
 * @param afterId where the page before ended; null for the first
 * @param filters every other parameter of the request, which the cursor is bound to
 */
public record PageRequest(int limit, @Nullable String afterId, String path, MultiValueMap<String, String> filters) {

    PageRequest after(String id) {
        return new PageRequest(limit, id, path, filters);
    }

    /** What the list was asked for, whichever page of it. */
    String query() {
        return path + new TreeMap<>(filters);
    }

    /** The same list from the cursor on. With its path: some clients resolve a bare query wrongly. */
    String link(String cursor) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        filters.forEach((name, values) -> values.forEach(value -> link.queryParam(encoded(name), encoded(value))));
        return link.queryParam("limit", limit).queryParam("cursor", cursor).build(true).toUriString();
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
