package vn.bangvang.webapi.page;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.tables.FileForm;
import vn.bangvang.webapi.problem.BadRequest;

/**
 * Which page of a list is asked for, and how it is shown; a controller takes it as a parameter.
 *
 * @param limit at most 500, or 10,000 in a file
 * @param afterId where the page before ended; null for the first
 * @param file as what the page is taken along; null: as JSON
 * @param fields the fields that are asked for; empty: all
 * @param asked every other parameter of the request, which the cursor is bound to
 */
public record PageRequest(int limit, @Nullable String afterId, @Nullable FileForm file, Set<String> fields,
        Asked asked) {
    /** How many there may be on a page. */
    public static final int LARGEST = 500;
    /** How many there are on a page when nothing else is asked for. */
    public static final int USUAL = 100;
    /** How many there may be in a file. */
    public static final int LARGEST_FILE = 10_000;

    /**
     * What a list was asked for, whichever page of it.
     *
     * @param caller who asks
     */
    public record Asked(String caller, String path, MultiValueMap<String, String> filters, CursorSeal seal) {
        String boundTo() {
            return caller + "\n" + path + new TreeMap<>(filters);
        }
    }

    /** Refused as LIMIT_OUT_OF_RANGE, EXPORT_UNKNOWN, CURSOR_MALFORMED or CURSOR_OF_ANOTHER_QUERY. */
    public static PageRequest of(ServerHttpRequest request, String caller, CursorSeal seal) {
        MultiValueMap<String, String> given = request.getQueryParams();
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(given);
        filters.remove("cursor");
        filters.remove("limit");
        var asked = new Asked(caller, request.getPath().value(), filters, seal);
        FileForm file = file(given.getFirst("export"));
        String cursor = given.getFirst("cursor");
        return new PageRequest(limit(given.getFirst("limit"), file),
                cursor == null ? null : seal.open(asked.boundTo(), cursor), file, fields(given.getFirst("fields")),
                asked);
    }

    private static int limit(@Nullable String given, @Nullable FileForm file) {
        int most = file == null ? LARGEST : LARGEST_FILE;
        try {
            int limit = given == null ? (file == null ? USUAL : LARGEST_FILE) : Integer.parseInt(given);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Answered as a limit out of range.
        }
        throw new BadRequest(HttpStatus.BAD_REQUEST,
                new Refusal.Reason("LIMIT_OUT_OF_RANGE", "/limit", given, Map.of("from", 1, "to", most)));
    }

    private static @Nullable FileForm file(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return Stream.of(FileForm.values())
                .filter(form -> form.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new BadRequest("EXPORT_UNKNOWN", "/export", given));
    }

    private static Set<String> fields(@Nullable String given) {
        return given == null
                ? Set.of()
                : Stream.of(given.split(","))
                        .map(String::strip)
                        .filter(field -> !field.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Refused as FIELD_UNKNOWN when a field is asked for that the items do not have. */
    public void mustKnowFields(List<?> items) {
        if (!items.isEmpty() && items.getFirst().getClass().isRecord()) {
            mustBeKnown(fields, items.getFirst().getClass());
        }
    }

    static void mustBeKnown(Set<String> fields, Class<?> record) {
        Set<String> known = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        fields.stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw new BadRequest("FIELD_UNKNOWN", "/fields", field);
        });
    }

    /** For an answer that holds more than the list, which no file has a place for. */
    public PageRequest asJson() {
        return new PageRequest(limit, afterId, null, Set.of(), asked);
    }

    /** The cursor of the page that begins behind this item. */
    public String cursorBehind(String id) {
        return asked.seal().seal(asked.boundTo(), id);
    }

    /** The same list from the cursor on. With its path: some clients resolve a bare query wrongly. */
    public String link(String cursor) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(asked.path());
        asked.filters()
                .forEach((name, values) -> values.forEach(value -> link.queryParam(encoded(name), encoded(value))));
        return link.queryParam("limit", limit).queryParam("cursor", cursor).build(true).toUriString();
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
