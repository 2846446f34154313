package vn.bangvang.webapi.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.problem.BadRequest;

/**
 * Which page of a list is asked for; a controller takes it as a parameter.
 *
 * @param limit at most 500
 * @param afterId where the page before ended; null for the first
 * @param filters every other parameter of the request, which the cursor is bound to
 */
public record PageRequest(int limit, @Nullable String afterId, String path, MultiValueMap<String, String> filters) {
    /** How many there may be on a page. */
    public static final int LARGEST = 500;
    /** How many there are on a page when nothing else is asked for. */
    public static final int USUAL = 100;

    /** Refused as LIMIT_OUT_OF_RANGE, CURSOR_MALFORMED or CURSOR_OF_ANOTHER_QUERY. */
    public static PageRequest of(ServerHttpRequest request) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(request.getQueryParams());
        filters.remove("cursor");
        filters.remove("limit");
        String cursor = request.getQueryParams().getFirst("cursor");
        var first = new PageRequest(limit(request.getQueryParams().getFirst("limit")), null,
                request.getPath().value(), filters);
        return cursor == null
                ? first
                : new PageRequest(first.limit, Cursor.decode(cursor, first.query()).afterId(), first.path, filters);
    }

    private static int limit(@Nullable String given) {
        try {
            int limit = given == null ? USUAL : Integer.parseInt(given);
            if (limit >= 1 && limit <= LARGEST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Answered as a limit out of range.
        }
        throw new BadRequest(HttpStatus.BAD_REQUEST,
                new Refusal.Reason("LIMIT_OUT_OF_RANGE", "/limit", given, Map.of("from", 1, "to", LARGEST)));
    }

    /** The cursor of the page that begins behind this item. */
    public String cursorBehind(String id) {
        return new Cursor(query(), id).encode();
    }

    /** The same list from the cursor on. With its path: some clients resolve a bare query wrongly. */
    public String link(String cursor) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        filters.forEach((name, values) -> values.forEach(value -> link.queryParam(encoded(name), encoded(value))));
        return link.queryParam("limit", limit).queryParam("cursor", cursor).build(true).toUriString();
    }

    /** What the list was asked for, whichever page of it. */
    private String query() {
        return path + new TreeMap<>(filters);
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
